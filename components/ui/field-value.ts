/** What a field of a form says: its text, or of boxes with one name the values of those that are ticked, as "a, b". */
export function fieldValue(form: HTMLFormElement | null, name: string): string {
  const boxes = boxesOf(form, name)
  if (boxes.length > 0) return wordsOf(boxes.filter(({ checked }) => checked))
  const field = form?.elements.namedItem(name)
  return field !== null && field !== undefined && 'value' in field ? String(field.value) : ''
}

/** What a field said when the form was opened, before anybody typed; read as `fieldValue` reads it. */
export function openedValue(form: HTMLFormElement | null, name: string): string {
  const boxes = boxesOf(form, name)
  if (boxes.length > 0) return wordsOf(boxes.filter(({ defaultChecked }) => defaultChecked))
  const field = form?.elements.namedItem(name)
  if (field instanceof RadioNodeList) {
    const opened = [...field].find((each) => each instanceof HTMLInputElement && each.defaultChecked)
    return opened instanceof HTMLInputElement ? opened.value : ''
  }
  if (field instanceof HTMLSelectElement) {
    const opened = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0]
    return opened?.value ?? ''
  }
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.defaultValue : ''
}

/** Writes into a field what `fieldValue` would read. */
export function setField(form: HTMLFormElement | null, name: string, value: string): void {
  const boxes = boxesOf(form, name)
  const words = value.split(', ')
  for (const box of boxes) box.checked = words.includes(box.value)
  const field = form?.elements.namedItem(name)
  if (boxes.length === 0 && field !== null && field !== undefined && 'value' in field) field.value = value
}

/** What a field is called on the screen: by its label, or for several boxes by the legend around them. */
export function fieldLabel(form: HTMLFormElement | null, name: string): string {
  const [box, another] = boxesOf(form, name)
  if (box !== undefined && another !== undefined)
    return box.closest('fieldset')?.querySelector('legend')?.textContent ?? name
  const field = box ?? form?.elements.namedItem(name)
  const label =
    field instanceof HTMLElement && 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null) : null
  return label?.[0]?.querySelector('span')?.textContent ?? name
}

function boxesOf(form: HTMLFormElement | null, name: string): HTMLInputElement[] {
  return [...(form?.elements ?? [])].filter(
    (field): field is HTMLInputElement =>
      field instanceof HTMLInputElement && field.type === 'checkbox' && field.name.replace(/\[\]$/, '') === name,
  )
}

function wordsOf(boxes: HTMLInputElement[]): string {
  return boxes.map(({ value }) => value).join(', ')
}
