import { Readable } from 'node:stream'
import type { Actor } from '@/lib/access/actor'
import { docxPage } from '@/lib/exports/docx-page.gateway'
import { exportText } from '@/lib/exports/export-article.query'
import type { ExportFile } from '@/lib/exports/export-file'
import { exportFile } from '@/lib/exports/export-file.query'
import { exportBytes, wholeExport } from '@/lib/exports/export-file-bytes.gateway'
import type { ExportOf } from '@/lib/exports/export-file-of'
import { optionsFrom } from '@/lib/exports/export-file-options'
import { CONTENT_TYPES, type ExportFormat } from '@/lib/exports/export-format'
import { LARGEST_OPENED } from '@/lib/exports/export-preview'
import { Refusal } from '@/lib/shared/refusal'
import { wholeBody } from '@/lib/exports/write-text'
import { ANSWER_HEADERS, FRAME_POLICY, PDF_POLICY } from './security-headers'
import { shutPage } from './shut-page'

/**
 * What one of our pages puts into a frame: the HTML report as it is, a Word file made into a page, a PDF for the viewer of the browser. What
 * the worker makes must be ready. Throws `not-found` for formats that are shown without a frame.
 */
export async function exportFrame(
  actor: Actor,
  request: Request,
  { of, format }: { of: ExportOf; format: ExportFormat },
): Promise<Response> {
  const options = optionsFrom(new URL(request.url).searchParams)
  switch (format) {
    case 'html':
      return framedPage(Buffer.from(wholeBody(await exportText(actor, { of, format, options }))).toString('utf8'))
    case 'docx': {
      const file = readyFile(await exportFile(actor, { of, format, options }))
      if (file.bytes > LARGEST_OPENED) throw new Refusal('wrong-state', 'This file is too large to be shown here.')
      return framedPage(shutPage(await docxPage(await wholeExport(file.sha256))))
    }
    case 'pdf':
      return framedPdf(readyFile(await exportFile(actor, { of, format, options })))
    default:
      throw new Refusal('not-found', 'This format is shown without a frame.')
  }
}

function framedPage(html: string): Response {
  return new Response(html, {
    headers: { ...FRAMED, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': FRAME_POLICY },
  })
}

async function framedPdf({ sha256, bytes, filename }: ReadyFile): Promise<Response> {
  return new Response(Readable.toWeb(await exportBytes(sha256)) as ReadableStream, {
    headers: {
      ...FRAMED,
      'content-type': CONTENT_TYPES.pdf,
      'content-length': String(bytes),
      'content-disposition': `inline; filename="${filename}"`,
      'content-security-policy': PDF_POLICY,
    },
  })
}

type ReadyFile = { sha256: string; bytes: number; filename: string }

function readyFile(file: ExportFile | null): ReadyFile {
  if (file === null || file.sha256 === null || file.bytes === null || file.filename === null)
    throw new Refusal('not-found', 'This file is not made yet.')
  return { sha256: file.sha256, bytes: file.bytes, filename: file.filename }
}

const FRAMED = {
  ...ANSWER_HEADERS,
  'x-frame-options': 'SAMEORIGIN',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
}
