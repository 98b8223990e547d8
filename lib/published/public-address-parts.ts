/** The edition an address names, as edition-3; null when it names none. */
export function editionIn(part: string): number | null {
  return numbered(/^edition-([1-9]\d{0,6})$/, part)
}

/** The claim an address names, as C-12; null when it names none. */
export function claimIn(part: string): number | null {
  return numbered(/^C-([1-9]\d{0,6})$/, part)
}

function numbered(form: RegExp, part: string): number | null {
  const digits = form.exec(part)?.[1]
  return digits === undefined ? null : Number(digits)
}
