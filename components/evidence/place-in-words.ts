/** "on page 3", "in paragraph 2", "at 06:12": where a quote stands, by the label of its place. */
export function placeInWords(label: string): string {
  if (label.startsWith('page')) return `on ${label}`
  return /^\d/.test(label) ? `at ${label}` : `in ${label}`
}
