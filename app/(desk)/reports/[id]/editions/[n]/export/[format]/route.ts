import { notFound } from 'next/navigation'
import { exportEdition } from '@/lib/exports/export-article.query'
import { isExportFormat, isLongFormat } from '@/lib/exports/export-format'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { requireActorOfRoute } from '@/lib/web/current-actor'
import { fileAnswer } from '@/lib/web/file-answer'
import { knownId } from '@/lib/web/known-id'

type Context = { params: Promise<{ id: string; n: string; format: string }> }

/** One published edition as a file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, n, format } = await params
  const reportId = knownId(id)
  if (!isExportFormat(format) || isLongFormat(format) || !/^[1-9]\d{0,5}$/.test(n)) notFound()
  try {
    const actor = await requireActorOfRoute()
    return fileAnswer(await exportEdition(actor, { reportId, edition: Number(n), format }))
  } catch (error) {
    return httpRefusal(error)
  }
}
