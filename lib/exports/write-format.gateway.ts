import { Refusal } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import { exportClaimReview } from './export-claimreview'
import { exportCsv } from './export-csv'
import { CONTENT_TYPES, type ExportFormat, exportFileName, FORMAT_WORDS } from './export-format'
import { exportDocx } from './export-docx'
import { exportHtml } from './export-html'
import { exportJson } from './export-json'
import { exportMarkdown } from './export-markdown'
import { exportXlsx } from './export-xlsx'
import { exportPdf } from './pdf.gateway'
import type { Print } from './print'

/** A file as it is handed out: text in parts, or bytes. `notes` are sentences for whoever asked, not for readers. */
export type WrittenFormat = {
  filename: string
  contentType: string
  notes: string[]
  body: Iterable<string> | Uint8Array
}

type Body = Pick<WrittenFormat, 'body' | 'notes'>

/** One print in one format, but for the bundle, which needs files that no print holds. Throws `wrong-state` with a sentence when the edition cannot be told in it. */
export async function writeFormat(print: Print, format: Exclude<ExportFormat, 'bundle'>): Promise<WrittenFormat> {
  const filename = exportFileName(print.content.report, format, print.options)
  return { filename, contentType: CONTENT_TYPES[format], ...(await bodyOf(print, format)) }
}

/** The whole body as bytes. */
export function wholeBody({ body }: Pick<WrittenFormat, 'body'>): Uint8Array {
  return body instanceof Uint8Array ? body : Buffer.from([...body].join(''), 'utf8')
}

async function bodyOf(print: Print, format: Exclude<ExportFormat, 'bundle'>): Promise<Body> {
  switch (format) {
    case 'html':
      return { body: [exportHtml(print)], notes: [] }
    case 'md':
      return { body: [exportMarkdown(print)], notes: [] }
    case 'csv':
      return { body: [exportCsv(print)], notes: [] }
    case 'json':
      return { body: [exportJson(print)], notes: [] }
    case 'claimreview':
      return claimReviewBody(print)
    case 'docx':
      return { body: await exportDocx(print), notes: [] }
    case 'xlsx':
      return { body: await exportXlsx(print), notes: [] }
    case 'pdf': {
      const { bytes, notes } = exportPdf(print)
      return { body: bytes, notes }
    }
    case 'factcheck':
      throw new Refusal('wrong-state', `${FORMAT_WORDS[format]} cannot be made yet.`)
  }
}

function claimReviewBody(print: Print): Body {
  const { state, desk } = print.content
  const origin = settings().NEXTAUTH_URL
  if (state === 'published' && desk.publicationUrl === null && origin === undefined) {
    throw new Refusal(
      'wrong-state',
      'ClaimReview needs the address under which reports are published. An admin sets it under Settings, Publication address; the next edition carries it.',
    )
  }
  const { body, errors, warnings } = exportClaimReview(print, { origin: origin ?? '' })
  if (errors.length === 0) return { body: [body], notes: warnings }
  throw new Refusal(
    'wrong-state',
    `The ClaimReview markup would not be valid, so it is not handed out. ${errors.join(' ')}`,
  )
}
