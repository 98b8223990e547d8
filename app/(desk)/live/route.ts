import { httpRefusal } from '@/lib/web/answer-refusal'
import { currentActor } from '@/lib/web/current-actor'
import { moveLive, openLive, refused } from '@/lib/web/live-answer'
import { liveHub } from '@/lib/web/live-hub'
import { sessionToken } from '@/lib/web/session-token'

/** Tells an open screen, as server-sent events, what changes on the desk and who else is there. */
export async function GET(request: Request): Promise<Response> {
  try {
    const [actor, token] = [await currentActor(), await sessionToken()]
    if (actor === null || token === null) return refused(401, SIGNED_OUT)
    return openLive(request, { actor, sessionId: token.sessionId }, liveHub())
  } catch (error) {
    return httpRefusal(error)
  }
}

/** A screen shows something else, or somebody edits on it. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await currentActor()
    if (actor === null) return refused(401, SIGNED_OUT)
    return await moveLive(request, actor)
  } catch (error) {
    return httpRefusal(error)
  }
}

const SIGNED_OUT = 'You are signed out.'
