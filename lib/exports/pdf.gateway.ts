import { pdfReport } from './pdf-report'
import type { Print } from './print'
import { type Typeset, typeset } from './typst/compiler.gateway'

/** The report as PDF, and sentences for whoever asked about what it could not be. */
export type WrittenPdf = { bytes: Uint8Array; notes: string[] }

/**
 * The report typeset on A4: tagged, PDF/UA-1 wherever every letter has a font and every picture its words; else tagged only, and a note
 * says so. The same print gives the same bytes. Synchronous, and up to some seconds long: for the worker, not for a request.
 */
export function exportPdf(print: Print): WrittenPdf {
  const logo = print.house?.logo ?? null
  if (logo === null) return written(print, {})
  const files = { 'logo.png': Buffer.from(logo.png, 'base64') }
  try {
    return written(print, files)
  } catch {
    // An edition brought in from elsewhere can hold a picture that is none.
    const { bytes, notes } = written(print, {})
    return { bytes, notes: [...notes, 'The logo could not be read and is left out.'] }
  }
}

function written(print: Print, files: Record<string, Uint8Array>): WrittenPdf {
  const data = pdfReport(print, 'logo.png' in files ? 'with' : 'without')
  return typeset({ template: 'report.typ', data, files }, accessible)
}

function accessible({ pdf }: Typeset): WrittenPdf {
  try {
    return { bytes: pdf('ua-1'), notes: [] }
  } catch (error) {
    return plain(pdf, whyPlain(String(error)))
  }
}

/** Typst 0.14 cannot close the tags of some layouts; words on paper are worth more than none. */
function plain(pdf: Typeset['pdf'], why: string): WrittenPdf {
  try {
    return { bytes: pdf('tagged'), notes: [why] }
  } catch {
    return {
      bytes: pdf('untagged'),
      notes: ['It is not tagged for screen readers: the typesetter could not tag this layout.'],
    }
  }
}

/** How many letters a note names before it only counts. */
const NAMED = 12

function whyPlain(said: string): string {
  const undrawn = [...said.matchAll(/the text `\\"(.*?)\\"` could not be displayed/g)].map(([, text]) => text ?? '')
  if (undrawn.length === 0) return 'It is tagged for screen readers, but could not be made PDF/UA-1.'
  const letters = [...new Set(undrawn)]
  const more = letters.length > NAMED ? ` and ${letters.length - NAMED} more` : ''
  return `It is tagged for screen readers, but is not PDF/UA-1: no font here draws ${letters.slice(0, NAMED).join(' ')}${more}, so a box stands in their place.`
}
