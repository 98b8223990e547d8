type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const UNTYPED = ['hidden', 'password', 'file', 'submit', 'button']

/** Values by field, a ticked box or radio by its name and value; with them the version that was edited. */
export function typedIn(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {}
  for (const field of typedFields(form)) {
    if (field.name === '') continue
    if (isTickable(field)) values[`${field.name}=${field.value}`] = field.checked ? 'on' : ''
    else values[field.name] = field.value
  }
  const version = versionField(form)
  return version === undefined ? values : { ...values, version: version.value }
}

/**
 * Puts values back and says `restored` to whoever mirrors a field; true when that changed anything. The version
 * comes back too: a draft older than what is saved now must meet the conflict, not overwrite it unseen.
 */
export function fillForm(form: HTMLFormElement, values: Record<string, string>): boolean {
  let changed = false
  for (const field of typedFields(form)) {
    const kept = isTickable(field) ? values[`${field.name}=${field.value}`] : values[field.name]
    if (kept === undefined) continue
    if (isTickable(field)) {
      changed ||= field.checked !== (kept === 'on')
      field.checked = kept === 'on'
    } else if (field.value !== kept) {
      changed = true
      field.value = kept
    }
  }
  if (!changed) return false
  const version = versionField(form)
  if (version !== undefined && values.version !== undefined) version.value = values.version
  form.dispatchEvent(new Event('restored', { bubbles: true }))
  return true
}

/** The hidden field that says which version a person edits, where the form has one. */
export function versionField(form: HTMLFormElement | null): HTMLInputElement | undefined {
  const field = form?.elements.namedItem('version')
  return field instanceof HTMLInputElement && field.type === 'hidden' ? field : undefined
}

function typedFields(form: HTMLFormElement): Typed[] {
  return [...form.elements].filter(
    (field): field is Typed =>
      (field instanceof HTMLInputElement && !UNTYPED.includes(field.type)) ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  )
}

function isTickable(field: Typed): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
}
