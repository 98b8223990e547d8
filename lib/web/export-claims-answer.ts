import { notFound } from 'next/navigation'
import { parseClaimsFilter } from '@/lib/claims/parse-claims-filter'
import { isClaimsExportFormat } from '@/lib/exports/claims-columns'
import { claimsExport } from '@/lib/exports/claims-export.query'
import { httpRefusal } from './answer-refusal'
import { requireActorOfRoute } from './current-actor'
import { fileHeaders } from './file-answer'
import { ANSWER_HEADERS } from './security-headers'
import { TooBusy, Turns } from './turns'

/** Each holds a connection of the database for as long as somebody reads. */
const turns = new Turns({ atOnce: 4, waiting: 12 })

/** All claims a filter finds, as a file that is sent while it is written. What can fail has failed before the first part is sent. */
export async function exportClaimsAnswer(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const format = query.get('format') ?? 'csv'
  if (!isClaimsExportFormat(format)) notFound()
  try {
    const actor = await requireActorOfRoute()
    const { parts, ...file } = await claimsExport(actor, parseClaimsFilter(wordsOf(query)), format)
    const body = await begun(inTurn(parts))
    return new Response(body, { headers: { ...ANSWER_HEADERS, ...fileHeaders(file) } })
  } catch (error) {
    if (!(error instanceof TooBusy)) return httpRefusal(error)
    return Response.json({ title: error.message }, { status: 503, headers: { 'retry-after': '30' } })
  }
}

function wordsOf(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]))
}

/** The parts as a stream whose first one is there already. */
async function begun(parts: AsyncGenerator<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  let next = await parts.next()
  return new ReadableStream({
    async pull(controller) {
      if (next.done) return controller.close()
      controller.enqueue(next.value)
      next = await parts.next()
    },
    cancel: () => void parts.return(undefined),
  })
}

/** The turn is held until the last part is read, or the reader goes away. */
async function* inTurn(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const giveBack = await aTurn()
  try {
    yield* parts
  } finally {
    giveBack()
  }
}

function aTurn(): Promise<() => void> {
  return new Promise((taken, refused) => {
    turns.take(() => new Promise<void>((giveBack) => taken(giveBack))).catch(refused)
  })
}
