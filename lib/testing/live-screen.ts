import type { Actor } from '@/lib/access/actor'
import type { LiveMessage } from '@/lib/live/live-message'
import { db } from '@/lib/db/client'
import { openLive } from '@/lib/web/live-answer'
import type { LiveHub } from '@/lib/web/live-hub'

/** An open screen as its browser reads it: the stream of a real answer to a real request. */
export type LiveScreen = {
  sessionId: string
  tab: string
  /** The next message that fits, of those not looked at yet; throws when none comes in time. */
  next: <Tells extends LiveMessage['tells']>(
    tells: Tells,
    fits?: (message: Extract<LiveMessage, { tells: Tells }>) => boolean,
  ) => Promise<Extract<LiveMessage, { tells: Tells }>>
  /** Settles when the server has ended the stream. */
  ended: Promise<void>
  close: () => void
}

type Query = { article?: string; claim?: string; doing?: string; since?: string }

const IN_TIME = 5_000

/** Opens a screen of a person, with a session of its own. */
export async function aLiveScreen(hub: LiveHub, actor: Actor, query: Query = {}): Promise<LiveScreen> {
  const sessionId = await aSession(actor)
  const gone = new AbortController()
  const request = new Request(`http://desk.example/live?${new URLSearchParams(query)}`, { signal: gone.signal })
  const answer = openLive(request, { actor, sessionId }, hub)
  if (answer.body === null || !answer.ok) throw new Error(`The stream was refused: ${answer.status}`)

  const messages: LiveMessage[] = []
  let told: () => void = () => undefined
  let position = 0
  const ended = readMessages(answer.body, (message) => {
    messages.push(message)
    told()
  })
  const screen: LiveScreen = {
    sessionId,
    tab: '',
    ended,
    close: () => gone.abort(),
    next: async (tells, fits = () => true) => {
      const deadline = Date.now() + IN_TIME
      for (;;) {
        for (; position < messages.length; position += 1) {
          const message = messages[position]
          if (message?.tells !== tells || !fits(message as Extract<LiveMessage, { tells: typeof tells }>)) continue
          position += 1
          return message as Extract<LiveMessage, { tells: typeof tells }>
        }
        const left = deadline - Date.now()
        if (left <= 0) throw new Error(`Nothing tells “${tells}” in time; there were ${JSON.stringify(messages)}`)
        await new Promise<void>((done) => {
          const timer = setTimeout(done, left)
          told = () => {
            clearTimeout(timer)
            done()
          }
        })
      }
    },
  }
  const { tab } = await screen.next('hello')
  return Object.assign(screen, { tab })
}

async function aSession({ userId }: Actor): Promise<string> {
  const { tokenVersion } = await db().user.findUniqueOrThrow({ where: { id: userId } })
  const expiresAt = new Date(Date.now() + 60 * 60_000)
  return (await db().userSession.create({ data: { userId, tokenVersion, expiresAt } })).id
}

async function readMessages(
  body: ReadableStream<Uint8Array>,
  onMessage: (message: LiveMessage) => void,
): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of body) {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) if (block.startsWith('data: ')) onMessage(JSON.parse(block.slice(6)) as LiveMessage)
  }
}
