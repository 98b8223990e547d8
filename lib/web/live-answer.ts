import type { Actor } from '@/lib/access/actor'
import { moveLiveInput, openLiveInput } from '@/lib/live/live-place.input'
import { movePresence } from '@/lib/live/presence.store'
import type { LiveHub, Outlet } from './live-hub'
import { isSameOrigin } from './same-origin'

/** So many messages wait for a slow screen; after that it is told to look again once it has read them. */
const WAITING = 64

/** More screens than anybody looks at: a browser opens them for the tabs in view only. Beyond that somebody is wearing the server out. */
export const MOST_SCREENS = 60

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Neither Next nor a proxy may gather the stream to compress it, nor keep it.
  'cache-control': 'no-cache, no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
}

/** A stream of what changes on the actor's desk, as server-sent events, until the screen is closed or the session ends. */
export function openLive(request: Request, who: { actor: Actor; sessionId: string }, hub: LiveHub): Response {
  const parsed = openLiveInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!parsed.success) return refused(422, 'That is nothing a screen can show.')
  if (hub.screensOf(who.actor.userId) >= MOST_SCREENS) return refused(429, 'You have too many screens open.')
  const { since, ...place } = parsed.data
  const opening = { ...who, place, since: since === undefined ? null : new Date(since) }

  let leave: () => void = () => undefined
  let outlet: StreamOutlet | undefined
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        outlet = outletInto(controller)
        leave = hub.join(opening, outlet)
        request.signal.addEventListener('abort', () => leave(), { once: true })
      },
      pull: () => outlet?.drained(),
      cancel: () => {
        outlet?.closed()
        leave()
      },
    },
    new CountQueuingStrategy({ highWaterMark: WAITING }),
  )
  return new Response(body, { headers: STREAM_HEADERS })
}

/** Notes that a screen shows something else, or that somebody edits on it. */
export async function moveLive(request: Request, actor: Actor): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refused(403, 'This was not sent by the workbench.')
  const parsed = moveLiveInput.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return refused(422, 'That is nothing a screen can show.')
  const { tab, ...place } = parsed.data
  const how = await movePresence({ tab, deskId: actor.deskId, userId: actor.userId, place })
  return new Response(null, { status: how === 'moved' ? 204 : 404, headers: { 'cache-control': 'no-store' } })
}

/** A refusal that ends an EventSource, which asks again after anything else. */
export function refused(status: number, title: string): Response {
  return Response.json({ title }, { status, headers: { 'cache-control': 'no-store' } })
}

type StreamOutlet = Outlet & { drained: () => void; closed: () => void }

function outletInto(controller: ReadableStreamDefaultController<Uint8Array>): StreamOutlet {
  const encoder = new TextEncoder()
  let state: 'keeps up' | 'missed something' | 'closed' = 'keeps up'
  const write = (text: string): void => {
    if (state === 'closed') return
    if ((controller.desiredSize ?? 0) <= 0) state = 'missed something'
    else controller.enqueue(encoder.encode(text))
  }
  write('retry: 2000\n\n')
  return {
    send: (message) => write(`data: ${JSON.stringify(message)}\n\n`),
    drained: () => {
      if (state !== 'missed something') return
      state = 'keeps up'
      write('data: {"tells":"again"}\n\n')
    },
    closed: () => {
      state = 'closed'
    },
    end: () => {
      if (state === 'closed') return
      state = 'closed'
      controller.close()
    },
  }
}
