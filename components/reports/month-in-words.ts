/** "2024-03" as "March 2024". */
export function monthInWords(month: string): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(`${month}-01T00:00:00Z`))
}
