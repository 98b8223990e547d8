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

/** A request the document allows, or one that is spoilt; the same for the same seed. Ids are drawn from `ids`, among which are those of another desk. */
export async function askedAtRandom(
  operation: Documented,
  { seed, spoilt, ids }: { seed: number; spoilt: Spoilt; ids: readonly string[] },
): Promise<AskedAtRandom> {
  const faker = createGenerator({ seed, optionalsProbability: 0.4 })
  const chosen = (n: number) => ids[(seed + n) % ids.length] ?? ''
  const word = async (schema: JsonSchema, n: number) =>
    schema.format === 'uuid' && spoilt !== 'an unknown thing' ? chosen(n) : String(await faker.generate(schema))

  let path = operation.path
  const query = new URLSearchParams()
  const headers: Record<string, string> = {}
  for (const [n, { name, in: where, required, schema }] of operation.parameters.entries()) {
    const wanted = required || (seed + n) % 3 === 0
    if (where === 'path') path = path.replace(`{${name}}`, encodeURIComponent(await word(schema, n)))
    else if (where === 'query' && wanted)
      for (const each of [await faker.generate(schema)].flat()) query.append(name, String(each))
    else if (name === 'If-Match') headers[name] = `"${1 + (seed % 2)}"`
    else if (wanted && name === 'Idempotency-Key') headers[name] = `key-${seed % 5}`
    else if (wanted) headers[name] = `"${seed}"`
  }
  const body = operation.body === null ? undefined : withIds(await faker.generate(operation.body), chosen)
  return spoil({ operation, query, headers, path, body, spoilt, seed })
}

/** Ids of things that are there, where a field holds one. */
function withIds(body: unknown, chosen: (n: number) => string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const entries = Object.entries(body).map(([name, value], n) => {
    if (name.endsWith('Ids')) return [name, [chosen(n), chosen(n + 1)]]
    return [name, name.endsWith('Id') && value !== null ? chosen(n) : value]
  })
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
