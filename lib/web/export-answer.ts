import { Readable } from 'node:stream'
import type { Actor } from '@/lib/access/actor'
import { askExport } from '@/lib/exports/ask-export.command'
import { askExportInput } from '@/lib/exports/ask-export.input'
import { exportText } from '@/lib/exports/export-article.query'
import { type ExportFile, type ExportTold, hasEnded } from '@/lib/exports/export-file'
import { exportFile } from '@/lib/exports/export-file.query'
import { exportBytes } from '@/lib/exports/export-file-bytes.gateway'
import { exportBase, exportHref, type ExportOf, heededOptions } from '@/lib/exports/export-file-of'
import { optionsFrom } from '@/lib/exports/export-file-options'
import {
  CONTENT_TYPES,
  type ExportFormat,
  FORMAT_WORDS,
  isLongFormat,
  type LongFormat,
} from '@/lib/exports/export-format'
import type { PrintOptions } from '@/lib/exports/print-options'
import { Refusal } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import { fileAnswer, fileHeaders } from './file-answer'
import { isSameOrigin } from './same-origin'
import { ANSWER_HEADERS } from './security-headers'

type Asked<Format = ExportFormat> = { of: ExportOf; format: Format }
type Wanted = { of: ExportOf; format: LongFormat; options: PrintOptions }

/**
 * Answers GET: what is written at once, as a file; what the worker makes, as the file once it is ready, and until then where it is (202,
 * with a Location to ask again). A browser is led to the page that shows it. A look asks the worker for nothing.
 */
export async function handOutExport(actor: Actor, request: Request, { of, format }: Asked): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const options = optionsFrom(searchParams)
  if (!isLongFormat(format)) return fileAnswer(await exportText(actor, { of, format, options }))
  const wanted = { of, format, options }
  const id = searchParams.get('file') ?? undefined
  const file = await exportFile(actor, { ...wanted, ...(id === undefined ? {} : { id: knownFile(id) }) })
  if (wantsJson(request)) return file === null ? notAsked(format) : told(wanted, file, 'on a look')
  if (file?.state === 'ready' && (of.kind === 'edition' || id !== undefined)) return madeFile(file)
  if (wantsPage(request)) return seeOther(exportHref(exportBase(of), 'preview', format, options))
  return file === null ? notAsked(format) : told(wanted, file, 'on a look')
}

/**
 * Answers POST, sent by one of our own pages: has the worker make the file, or finds it. A browser is led to the page that shows it,
 * however soon it was made.
 */
export async function askForExport(actor: Actor, request: Request, { of, format }: Asked): Promise<Response> {
  if (!isSameOrigin(request.headers))
    throw new Refusal('not-allowed', 'A file is asked for from a page of the workbench.')
  if (!isLongFormat(format))
    throw new Refusal('wrong-state', `${FORMAT_WORDS[format]} is written at once: ask for it by GET.`)
  const options = optionsFrom(await sentOptions(request))
  const { exportFileId } = await askExport(actor, askExportInput.parse({ of, format, options }))
  if (!wantsJson(request)) return seeOther(exportHref(exportBase(of), 'preview', format, options))
  const wanted = { of, format, options }
  const file = await exportFile(actor, { ...wanted, id: exportFileId })
  if (file === null) throw new Error('A file that was asked for is not there.')
  return told(wanted, file, 'asked')
}

/** What a program or an open screen is told of a file. */
export function toTell({ of, format, options }: Wanted, file: ExportFile): ExportTold {
  const { state, sentence, done, total, filename, sha256, bytes } = file
  const address = exportHref(exportBase(of), 'export', format, heededOptions(format, options))
  // A draft is another one tomorrow, so each of its files has an address of its own.
  const self = of.kind === 'edition' ? address : `${address}${address.includes('?') ? '&' : '?'}file=${file.id}`
  const href = state === 'ready' ? self : null
  return { format, state, sentence, done, total, filename, sha256, bytes, href, self }
}

function told(wanted: Wanted, file: ExportFile, when: 'asked' | 'on a look'): Response {
  const answer = toTell(wanted, file)
  const status = hasEnded(file) ? 200 : 202
  const headers = { ...ANSWER_HEADERS, ...(when === 'asked' || status === 202 ? { location: answer.self } : {}) }
  return Response.json(answer, { status, headers })
}

async function madeFile({ sha256, filename, bytes, format }: ExportFile): Promise<Response> {
  if (sha256 === null || filename === null || bytes === null) throw new Error('A ready file without its bytes.')
  const stream = Readable.toWeb(await exportBytes(sha256)) as ReadableStream
  return new Response(stream, {
    headers: {
      ...ANSWER_HEADERS,
      ...fileHeaders({ filename, contentType: CONTENT_TYPES[format] }),
      'content-length': String(bytes),
      etag: `"${sha256}"`,
    },
  })
}

async function sentOptions(request: Request): Promise<URLSearchParams | FormData> {
  const { searchParams } = new URL(request.url)
  const type = request.headers.get('content-type') ?? ''
  return type.startsWith('application/x-www-form-urlencoded') ? request.formData() : searchParams
}

function notAsked(format: LongFormat): Response {
  const title = `The ${FORMAT_WORDS[format]} file was not asked for yet. Ask for it by POST to this address.`
  return Response.json({ title, state: 'not-asked' }, { status: 404, headers: ANSWER_HEADERS })
}

function knownFile(id: string): string {
  if (isRowId(id)) return id
  throw new Refusal('not-found', 'There is no such file on this desk.')
}

function wantsJson(request: Request): boolean {
  return /\bapplication\/json\b/.test(request.headers.get('accept') ?? '')
}

/** Whether it is a browser that goes to a page. */
export function wantsPage(request: Request): boolean {
  return /\btext\/html\b/.test(request.headers.get('accept') ?? '')
}

/** Leads to another address, which is asked for by GET. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { ...ANSWER_HEADERS, location } })
}
