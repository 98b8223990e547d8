import { Refusal } from '@/lib/shared/refusal'
import { exportClaimReview } from './export-claimreview'
import { csvParts } from './export-csv'
import { exportFactCheck } from './export-factcheck'
import { CONTENT_TYPES, exportFileName, type ShortFormat } from './export-format'
import { htmlParts } from './export-html'
import { jsonParts } from './export-json'
import { markdownParts } from './export-markdown'
import type { Print } from './print'

/** A file as it is handed out: text in parts, or bytes. `notes` are sentences for whoever asked, not for readers. */
export type WrittenFormat = {
  filename: string
  contentType: string
  notes: string[]
  body: Iterable<string> | Uint8Array
  /** SHA-256 of the whole, hexadecimal, where it is known before it is written. */
  sha256?: string
}

/** A written file that is text. Its parts are written as they are asked for, and can be asked for once. */
export type WrittenText = WrittenFormat & { body: Iterable<string> }

type Body = Pick<WrittenText, 'body' | 'notes' | 'sha256'>

/**
 * One print in a format that is text. It knows nothing of what makes the others, so that the server, which never makes them, does not carry
 * a typesetter. Throws `wrong-state` with a sentence when the edition cannot be told in this format.
 */
export function writeText(print: Print, format: ShortFormat): WrittenText {
  const filename = exportFileName(print.content.report, format, print.options)
  return { filename, contentType: CONTENT_TYPES[format], ...bodyOf(print, format) }
}

/** The whole body as bytes. */
export function wholeBody({ body }: Pick<WrittenFormat, 'body'>): Uint8Array {
  return body instanceof Uint8Array ? body : Buffer.from([...body].join(''), 'utf8')
}

function bodyOf(print: Print, format: ShortFormat): Body {
  switch (format) {
    case 'html':
      return { body: htmlParts(print), notes: [] }
    case 'md':
      return { body: markdownParts(print), notes: [] }
    case 'csv':
      return { body: csvParts(print), notes: [] }
    case 'json':
      return { body: jsonParts(print), notes: [], sha256: print.sha256 }
    case 'claimreview':
      return reviewsBody(print, exportClaimReview)
    case 'factcheck':
      return reviewsBody(print, exportFactCheck)
  }
}

type Reviews = { body: string; errors: string[]; warnings: string[] }

/** The address of the pages comes from the edition and from nowhere else: the same edition gives the same file on every machine. */
function reviewsBody(print: Print, write: (print: Print, where: { origin: string }) => Reviews): Body {
  const { state, desk, address } = print.content
  if (state === 'published' && (address ?? desk.publicationUrl) === null) throw new Refusal('wrong-state', NO_ADDRESS)
  const { body, errors, warnings } = write(print, { origin: '' })
  if (errors.length === 0) return { body: [body], notes: state === 'draft' ? [NONE_OF_DRAFTS, ...warnings] : warnings }
  throw new Refusal(
    'wrong-state',
    `The ClaimReview markup would not be valid, so it is not handed out. ${errors.join(' ')}`,
  )
}

const NONE_OF_DRAFTS = 'A draft has no ClaimReview: each settled claim gets one when the report is published.'
const NO_ADDRESS =
  'ClaimReview needs the address under which reports are published, and this edition was frozen without one. An admin sets it under Settings, Publication address; the next edition carries it.'
