/** Makes a source that was just kept the chosen one of a form, as if a person had found it: field, draft and all. */
export function takeSource(form: HTMLFormElement | null | undefined, source: { id: string; title: string }): void {
  if (form === null || form === undefined) return
  set(form, 'sourceId', source.id)
  set(form, 'typed', source.title)
  // It has its own kind: the one of the form would stay for the next source, as if a person had chosen it.
  set(form, 'kind', '')
  const way = form.querySelector<HTMLInputElement>('input[name=way][value=address]')
  if (way !== null) way.checked = true
  form.dispatchEvent(new Event('restored', { bubbles: true }))
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
}
