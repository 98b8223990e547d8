import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { exportBase, exportHref, type ExportOf } from '@/lib/exports/export-file-of'
import { optionsFrom } from '@/lib/exports/export-file-options'
import { type ExportFormat, isExportFormat } from '@/lib/exports/export-format'
import { Refusal } from '@/lib/shared/refusal'
import { httpRefusal } from './answer-refusal'
import { requireActorOfRoute } from './current-actor'
import { seeOther, wantsPage } from './export-answer'
import { knownId } from './known-id'

type Asked = { of: ExportOf; format: ExportFormat }
type Answer = (actor: Actor, request: Request, asked: Asked) => Promise<Response>

/** Answers a request for one format of an edition or draft, whoever is signed in; a browser is told on a page why a file is not to be had. */
export async function answerExport(request: Request, of: ExportOf, format: string, answer: Answer): Promise<Response> {
  if (!isExportFormat(format)) notFound()
  try {
    return await answer(await requireActorOfRoute(), request, { of, format })
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'wrong-state' && wantsPage(request)) {
      return seeOther(exportHref(exportBase(of), 'preview', format, optionsFrom(new URL(request.url).searchParams)))
    }
    return httpRefusal(error)
  }
}

type EditionParams = { params: Promise<{ id: string; n: string; format: string }> }
type DraftParams = { params: Promise<{ id: string; format: string }> }

/** The edition an address names. */
export async function editionOf({ params }: EditionParams): Promise<[ExportOf, string]> {
  const { id, n, format } = await params
  const reportId = knownId(id)
  if (!/^[1-9]\d{0,5}$/.test(n)) notFound()
  return [{ kind: 'edition', reportId, edition: Number(n) }, format]
}

/** The draft of the article an address names. */
export async function articleDraftOf({ params }: DraftParams): Promise<[ExportOf, string]> {
  const { id, format } = await params
  return [{ kind: 'article-draft', articleId: knownId(id) }, format]
}

/** The draft of the report on a set of claims an address names. */
export async function setDraftOf({ params }: DraftParams): Promise<[ExportOf, string]> {
  const { id, format } = await params
  return [{ kind: 'set-draft', reportId: knownId(id) }, format]
}
