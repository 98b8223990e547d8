/** A moment as the desk's clock shows it: "25 Jan 2024, 18:00"; the exact instant is in the title. */
export function Time({ at, timeZone, day = 'short' }: { at: Date; timeZone: string; day?: 'short' | 'only' }) {
  const format = formatOf(timeZone, day)
  return (
    <time dateTime={at.toISOString()} title={at.toISOString()}>
      {format.format(at)}
    </time>
  )
}

/** Making a format takes far longer than using it, and a list shows a hundred moments. */
const FORMATS = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string, day: 'short' | 'only'): Intl.DateTimeFormat {
  const known = FORMATS.get(`${day} ${timeZone}`)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(day === 'only' ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  })
  FORMATS.set(`${day} ${timeZone}`, format)
  return format
}
