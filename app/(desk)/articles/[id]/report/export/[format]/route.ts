import { notFound } from 'next/navigation'
import { exportArticle } from '@/lib/exports/export-article.query'
import { isExportFormat, isLongFormat } from '@/lib/exports/export-format'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { requireActorOfRoute } from '@/lib/web/current-actor'
import { fileAnswer } from '@/lib/web/file-answer'
import { knownId } from '@/lib/web/known-id'

type Context = { params: Promise<{ id: string; format: string }> }

/** The report of an article as it stands now, as a file that says it is a draft. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, format } = await params
  const articleId = knownId(id)
  if (!isExportFormat(format) || isLongFormat(format)) notFound()
  try {
    const actor = await requireActorOfRoute()
    return fileAnswer(await exportArticle(actor, { articleId, format, edition: 'draft' }))
  } catch (error) {
    return httpRefusal(error)
  }
}
