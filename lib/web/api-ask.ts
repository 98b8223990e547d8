import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { bodySchema, queryFields } from '@/lib/api/fields-sent'
import type { Change, Look, PathWords, Told } from '@/lib/api/operation'
import { once } from '@/lib/api/once.store'
import { Unanswerable } from '@/lib/api/problem'
import { type Issues, refuseIfAny } from '@/lib/shared/refusal'
import { idempotencyKey, jsonBody, versionBuiltOn } from './api-request'
import { createHash } from 'node:crypto'

/** Asks the query of a look. Throws 400 for words of the address it does not know. */
export async function askLook(look: Look, actor: Actor, words: PathWords, sent: URLSearchParams): Promise<Told> {
  const fields = queryFields(look)
  const query: Record<string, string | string[]> = {}
  const issues: Issues = {}
  for (const name of new Set(sent.keys())) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const values = sent.getAll(name)
    if (field === undefined) issues[name] = ['There is no such word here.']
    else if (field.type === 'array')
      query[name] = values.flatMap((value) => value.split(',')).filter((value) => value !== '')
    else if (values.length > 1) issues[name] = ['It is said once.']
    else query[name] = values[0] ?? ''
  }
  if (Object.keys(issues).length > 0) throw badQuery(issues)
  const parsed = look.query?.safeParse(query)
  if (parsed?.success === false) throw badQuery(issuesOf(parsed.error))
  return look.look(actor, words, parsed?.data)
}

/** Runs the command of a change, once for all requests with the same key. Throws what `jsonBody` and `versionBuiltOn` do. */
export async function askChange(
  change: Change,
  who: { actor: Actor; tokenId: string },
  words: PathWords,
  request: Request,
): Promise<{ told: Told; was: 'done' | 'done before' }> {
  const key = idempotencyKey(request.headers)
  const version = change.versioned === 'yes' ? { version: versionBuiltOn(request.headers) } : {}
  const { sent, bytes } = await jsonBody(request)
  refuseUnknownFields(change, sent)
  const stands = change.stands === null ? {} : await change.stands(who.actor, words)
  const named = Object.fromEntries(Object.entries(change.fromPath).map(([field, word]) => [field, words[word]]))
  const parsed = change.input.safeParse({ ...stands, ...sent, ...named, ...version })
  if (!parsed.success) refuseIfAny(issuesOf(parsed.error))
  const run = () => change.command(who.actor, parsed.data)
  if (key === null) return { told: change.told(await run()), was: 'done' }
  const { result, was } = await once({ tokenId: who.tokenId, key, request: hashOf(request, bytes) }, run)
  return { told: change.told(result), was }
}

function refuseUnknownFields(change: Change, sent: Record<string, unknown>): void {
  const known = bodySchema(change).properties ?? {}
  const unknown = Object.keys(sent).filter((name) => !Object.hasOwn(known, name))
  refuseIfAny(
    Object.fromEntries(unknown.slice(0, 20).map((name) => [name.slice(0, 100), ['There is no such field here.']])),
  )
}

function hashOf(request: Request, bytes: Buffer): string {
  const { pathname, search } = new URL(request.url)
  return createHash('sha256').update(`${request.method} ${pathname}${search}\n`).update(bytes).digest('hex')
}

function badQuery(issues: Issues): Unanswerable {
  const [name, sentences] = Object.entries(issues)[0] ?? ['', []]
  return new Unanswerable(400, `${name}: ${sentences[0] ?? 'It is not understood.'}`, { issues })
}

function issuesOf(error: z.ZodError): Issues {
  const issues: Issues = {}
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '')
    issues[field] = [...(issues[field] ?? []), message]
  }
  return issues
}
