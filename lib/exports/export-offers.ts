import type { EditionContent } from '@/lib/reports/edition'
import { counted } from '@/lib/reports/report-summary'
import { EXPORT_FORMATS, type ExportFormat } from './export-format'

/** A format one edition or draft can be had in, and what it holds, in words. */
export type ExportOffer = { format: ExportFormat; holds: string }

/** Every format it can be had in; an evidence bundle rests on what does not change any more, so drafts have none. */
export function exportOffers(content: EditionContent): ExportOffer[] {
  const formats = EXPORT_FORMATS.filter((format) => format !== 'bundle' || content.state === 'published')
  return formats.map((format) => ({ format, holds: holds(format, content) }))
}

function holds(format: ExportFormat, { totals, claims, state, set }: EditionContent): string {
  const reviewed = claims.filter(({ rating }) => rating !== null).length
  switch (format) {
    case 'html':
      return 'one file, for reading and print'
    case 'pdf':
      return 'typeset, with contents and notes'
    case 'docx':
      return set === undefined ? 'claims as comments, fixes as changes' : 'the claims, to be worked on'
    case 'xlsx':
    case 'csv':
      return `${counted(totals.claims, 'claim')}, ${counted(totals.evidence, 'piece')} of evidence`
    case 'md':
      return 'everything, as text'
    case 'json':
      return 'everything, for programs'
    case 'claimreview':
      return state === 'draft' ? 'no records before publication' : counted(reviewed, 'record')
    case 'factcheck':
      return state === 'draft' ? 'no records before publication' : `${counted(reviewed, 'record')} on one page`
    case 'bundle':
      return 'all of these, the copies, the log'
  }
}
