import { isExportFormat, isLongFormat } from '@/lib/exports/export-format'
import { wholeBody, writeText } from '@/lib/exports/write-text'
import { editionIn } from '@/lib/published/public-address-parts'
import { Refusal } from '@/lib/shared/refusal'
import { answerPublic } from './public-answer'
import { nothingHere } from './public-place'
import { withEdition } from './public-report-answer'

/** A public edition as a file for readers, in a format that is written while somebody waits. */
export async function answerPublicExport(
  request: Request,
  { slug, number, part, format }: { slug: string; number: string; part: string; format: string },
): Promise<Response> {
  const edition = editionIn(part)
  if (edition === null || !isExportFormat(format) || isLongFormat(format)) return nothingHere(request, slug)
  return withEdition(request, slug, number, edition, async ({ print, madeOf }) => {
    try {
      return await answerPublic(request, `export ${format} ${madeOf}`, async () => {
        const written = writeText(print, format)
        const headers = {
          'content-disposition': `attachment; filename="${written.filename}"`,
          'x-robots-tag': 'noindex',
        }
        return { contentType: written.contentType, body: new Uint8Array(wholeBody(written)), headers }
      })
    } catch (error) {
      if (error instanceof Refusal) return nothingHere(request, slug)
      throw error
    }
  })
}

/** The logo an edition was frozen with. */
export async function answerLogo(request: Request, slug: string, number: string, part: string): Promise<Response> {
  const edition = editionIn(part)
  if (edition === null) return nothingHere(request, slug)
  return withEdition(request, slug, number, edition, async ({ print, madeOf }) => {
    const logo = print.house?.logo ?? null
    if (logo === null) return nothingHere(request, slug)
    return answerPublic(request, `logo ${madeOf}`, () => ({
      contentType: 'image/png',
      body: new Uint8Array(Buffer.from(logo.png, 'base64')),
    }))
  })
}
