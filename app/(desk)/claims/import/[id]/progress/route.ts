import { importProgress } from '@/lib/imports/imports.query'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { requireActorOfRoute } from '@/lib/web/current-actor'
import { ANSWER_HEADERS } from '@/lib/web/security-headers'

type Props = { params: Promise<{ id: string }> }

/** How far an import is, as JSON. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  try {
    const actor = await requireActorOfRoute()
    return Response.json(await importProgress(actor, (await params).id), { headers: ANSWER_HEADERS })
  } catch (error) {
    return httpRefusal(error)
  }
}
