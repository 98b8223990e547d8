import type { EditionContent } from '@/lib/reports/edition'
import { FORMAT_WORDS, SHORT_FORMATS, type ShortFormat } from '@/lib/exports/export-format'
import { counted } from '@/lib/reports/report-summary'

/** Every format of one edition or draft, with what it holds; `base` is the address before the format. */
export function ExportLinks({ content, base }: { content: EditionContent; base: string }) {
  return (
    <ul className="exports">
      {SHORT_FORMATS.map((format) => (
        <li key={format}>
          <a className="link" href={`${base}/${format}`} download>
            {FORMAT_WORDS[format]}
          </a>{' '}
          <span className="muted">{holds(format, content)}</span>
        </li>
      ))}
    </ul>
  )
}

function holds(format: ShortFormat, { totals, claims, state }: EditionContent): string {
  switch (format) {
    case 'html':
      return 'one file, made for print'
    case 'md':
      return 'everything, as text'
    case 'csv':
      return `${counted(totals.claims, 'claim')}, ${counted(totals.openItems, 'open item')}`
    case 'json':
      return 'everything, hashed'
    case 'factcheck':
    case 'claimreview':
      return state === 'draft'
        ? 'no records before publication'
        : counted(claims.filter(({ rating }) => rating !== null).length, 'record')
  }
}
