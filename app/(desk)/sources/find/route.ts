import { findSources } from '@/lib/evidence/find-sources.query'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { currentActor } from '@/lib/web/current-actor'

/** The sources found for what is typed into a source field. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentActor()
    if (actor === null) return Response.json({ title: 'You are signed out.' }, { status: 401, headers: NOT_KEPT })
    const typed = new URL(request.url).searchParams.get('q') ?? ''
    return Response.json(await findSources(actor, typed), { headers: NOT_KEPT })
  } catch (error) {
    return httpRefusal(error)
  }
}

const NOT_KEPT = { 'cache-control': 'no-store' }
