import { createGenerator } from 'json-schema-faker'
import type { JsonSchema } from '@/lib/api/json-schema'

/** An operation as the document tells it. */
export type Documented = {
  path: string
  method: string
  parameters: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: JsonSchema }[]
  body: JsonSchema | null
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>
}

export type AskedAtRandom = { method: string; path: string; headers: Record<string, string>; body?: string }

/** How a request is spoilt after it was made by the document; 'not' leaves it as it is. */
export const SPOILT = [
  'not',
  'not',
  'not',
  'a field is missing',
  'a field has another type',
  'a field nobody knows',
  'no JSON',
  'a list',
  'another type of body',
  'no version',
  'an old version',
  'a word nobody knows',
  'a word with another value',
  'an unknown thing',
  'another type of answer',
  'half a character',
] as const
export type Spoilt = (typeof SPOILT)[number]

type Document = {
  paths: Record<
    string,
    Record<
      string,
      Omit<Documented, 'path' | 'method' | 'body'> & {
        requestBody?: { content: Record<string, { schema: JsonSchema }> }
      }
    >
  >
}

/** Every operation of a document. */
export function operationsIn(document: Document): Documented[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, responses, requestBody }]) => ({
      ...{ path, method: method.toUpperCase(), parameters, responses },
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  )
}

/** The ids of things that are there, by what they are of; some of them are of another desk. */
export type Ids = Record<
  'articles' | 'versions' | 'claims' | 'evidence' | 'sources' | 'reports' | 'ratings' | 'people',
  readonly string[]
>

/** A request the document allows, or one that is spoilt; the same for the same seed. */
export async function askedAtRandom(
  operation: Documented,
  { seed, spoilt, ids }: { seed: number; spoilt: Spoilt; ids: Ids },
): Promise<AskedAtRandom> {
  const faker = createGenerator({ seed, optionalsProbability: 0.4 })
  const one = (of: keyof Ids, n = 0) => ids[of][(seed + n) % ids[of].length] ?? ''
  const about = (Object.keys(ids) as (keyof Ids)[]).find((kind) => operation.path.startsWith(`/${kind}/`)) ?? 'claims'
  const word = async (name: string, schema: JsonSchema) => {
    if (spoilt === 'an unknown thing') return String(await faker.generate(schema))
    if (name === 'id') return one(about)
    return name === 'edition' ? '1' : String(await faker.generate(schema))
  }

  let path = operation.path
  const query = new URLSearchParams()
  const headers: Record<string, string> = {}
  for (const [n, { name, in: where, required, schema }] of operation.parameters.entries()) {
    const wanted = required || (seed + n) % 5 === 0
    if (where === 'path') path = path.replace(`{${name}}`, encodeURIComponent(await word(name, schema)))
    else if (where === 'query' && wanted) {
      for (const each of [await faker.generate(schema)].flat()) query.append(name, String(each))
    } else if (name === 'If-Match') headers[name] = `"${1 + (seed % 2)}"`
    else if (wanted && name === 'Idempotency-Key') headers[name] = `key-${seed % 5}`
    else if (wanted) headers[name] = `"${seed}"`
  }
  const made = operation.body === null ? undefined : await faker.generate(operation.body)
  const body = seed % 4 === 0 ? made : believable(made, one, seed)
  return spoil({ operation, query, headers, path, body, spoilt, seed })
}

/** The same body with ids of things that are there, and with texts of the form a field has beyond its schema. */
function believable(body: unknown, one: (of: keyof Ids, n?: number) => string, seed: number): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const instead: Record<string, unknown> = {
    ...{ versionId: one('versions'), ratingId: one('ratings'), sourceId: seed % 3 === 0 ? null : one('sources') },
    ...{ assigneeId: one('people'), derivesFromId: seed % 2 === 0 ? null : one('sources') },
    ...{ claimIds: [one('claims'), one('claims', 1)], evidenceIds: seed % 2 === 0 ? [] : [one('evidence')] },
    ...{ start: seed % 3, end: 10 + (seed % 40), dueAt: '2024-01-25T18:00', tags: 'bridges, ferries' },
    ...{ language: 'en', url: `https://example.org/${seed % 9}`, archiveUrl: null, headings: '' },
    ...{ title: `A title ${seed}`, text: `It was said on day ${seed}.`, statement: `It was said ${seed}.` },
  }
  const entries = Object.entries(body).map(([name, value]) => [
    name,
    Object.hasOwn(instead, name) ? instead[name] : value,
  ])
  return Object.fromEntries(entries)
}

type Made = {
  operation: Documented
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: unknown
  spoilt: Spoilt
  seed: number
}

function spoil({ operation, path, query, headers, body, spoilt, seed }: Made): AskedAtRandom {
  const sent = { ...(body as Record<string, unknown> | undefined) }
  const names = Object.keys(sent)
  const name = names[seed % Math.max(1, names.length)] ?? 'nothing'
  const required = operation.body?.required ?? []
  if (spoilt === 'a field is missing') delete sent[required[seed % Math.max(1, required.length)] ?? name]
  if (spoilt === 'a field has another type') sent[name] = [{}, [], true, 1.5, null, ['x'], { a: 1 }][seed % 7]
  if (spoilt === 'a field nobody knows') sent[`unknown${seed}`] = 1
  if (spoilt === 'half a character') sent[name] = '\ud800 and \u0000'
  if (spoilt === 'a word nobody knows') query.set('colour', 'red')
  if (spoilt === 'a word with another value') query.set([...query.keys()][0] ?? 'limit', '\u0000-1')
  const version = spoilt === 'no version' ? {} : headers
  const text = { 'no JSON': '{"a":', 'a list': '[1,2]' }[spoilt as string] ?? JSON.stringify(sent)
  const search = query.size === 0 ? '' : `?${query}`
  return {
    method: operation.method,
    path: `${path}${search}`,
    headers: {
      ...version,
      ...(spoilt === 'an old version' ? { 'If-Match': '"999"' } : {}),
      ...(spoilt === 'another type of answer' ? { Accept: 'image/png' } : {}),
      ...(body === undefined
        ? {}
        : { 'Content-Type': spoilt === 'another type of body' ? 'text/plain' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: text }),
  }
}
