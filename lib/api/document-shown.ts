import { z } from 'zod'
import { bodySchema, queryFields } from './fields-sent'
import { jsonSchemaOf, type JsonSchema } from './json-schema'
import type { Operation } from './operation'
import { TAGS } from './openapi-words'

/** A field as the page about the API tells it; `name` goes down into what it holds: "rating.label", "quotes[].start". */
export type ShownField = { name: string; type: string; needed: 'yes' | 'no'; about: string }

/** An operation as the page about the API tells it. */
export type ShownOperation = {
  name: string
  method: string
  path: string
  summary: string
  about: string
  scope: string | null
  /** Which headers a change takes besides the token. */
  headers: string[]
  query: ShownField[]
  body: ShownField[]
  status: number
  /** Of JSON its fields; of a text its types. */
  answer: ShownField[]
  types: readonly string[]
}

export type ShownPart = { tag: string; about: string; operations: ShownOperation[] }

/** What the page about the API shows, in the order of the document. */
export function shownDocument(operations: readonly Operation[]): ShownPart[] {
  return TAGS.map(([tag, about]) => ({
    tag,
    about,
    operations: operations.filter((operation) => operation.tag === tag).map(shown),
  }))
}

function shown(operation: Operation): ShownOperation {
  const { name, method, path, summary, description, scope, answer } = operation
  const isJson = answer instanceof z.ZodType
  const named: Record<string, JsonSchema> = {}
  const told = isJson ? jsonSchemaOf(answer, 'output', named) : {}
  return {
    ...{ name, method, path, summary, about: plain(description), scope },
    headers: headersOf(operation),
    query:
      operation.kind === 'look'
        ? Object.entries(queryFields(operation)).map(([word, field]) => fieldOf(word, field, 'no'))
        : [],
    body: operation.kind === 'change' ? fieldsOf(bodySchema(operation), {}, '', 1) : [],
    status: operation.kind === 'look' ? 200 : operation.status,
    answer: fieldsOf(told, named, '', 3),
    types: isJson ? ['application/json'] : answer,
  }
}

function headersOf(operation: Operation): string[] {
  if (operation.kind === 'look') return []
  return [
    ...(operation.versioned === 'yes' ? ['If-Match'] : []),
    ...(operation.method === 'POST' ? ['Idempotency-Key'] : []),
  ]
}

function fieldsOf(
  schema: JsonSchema,
  named: Readonly<Record<string, JsonSchema>>,
  before: string,
  depth: number,
): ShownField[] {
  const { properties = {}, required = [] } = resolved(schema, named)
  return Object.entries(properties).flatMap(([name, field]) => {
    const own = fieldOf(`${before}${name}`, resolved(field, named), required.includes(name) ? 'yes' : 'no')
    const [inside, sign] = insideOf(field, named)
    return depth === 1 || inside === null
      ? [own]
      : [own, ...fieldsOf(inside, named, `${before}${name}${sign}.`, depth - 1)]
  })
}

function fieldOf(name: string, field: JsonSchema, needed: 'yes' | 'no'): ShownField {
  return { name, type: typeWords(field), needed, about: plain(field.description) }
}

/** In the document a description is Markdown; here it is a sentence. */
function plain(description: string | undefined): string {
  return (description ?? '').replaceAll('`', '')
}

/** The object a field holds, alone or in a list. */
function insideOf(field: JsonSchema, named: Readonly<Record<string, JsonSchema>>): [JsonSchema | null, string] {
  const whole = resolved(field, named)
  if (whole.properties !== undefined) return [whole, '']
  if (whole.type === 'array') return [insideOf(asSchema(whole.items), named)[0], '[]']
  const [inside] = alternatives(whole)
    .map((each) => insideOf(each, named))
    .filter(([each]) => each !== null)
  return inside ?? [null, '']
}

function resolved(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return schema.$ref === undefined ? schema : (named[schema.$ref.replace('#/components/schemas/', '')] ?? {})
}

/** What a field holds, in words: "text or nothing", "id", "open · checking". */
function typeWords(schema: JsonSchema): string {
  if (schema.const !== undefined) return schema.const === '' ? 'empty' : String(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.filter((word) => word !== '').join(' · ')
  const several = alternatives(schema)
  if (several.length > 0) return [...new Set(several.map(typeWords))].join(' or ')
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeWords({ ...schema, type })).join(' or ')
  if (schema.type === 'array') return `list of ${typeWords(asSchema(schema.items))}`
  if (schema.type === 'string') return TEXTS[String(schema.format)] ?? 'text'
  return TYPES[schema.type ?? ''] ?? 'object'
}

const TEXTS: Record<string, string> = { uuid: 'id', date: 'day', 'date-time': 'moment', uri: 'address' }
const TYPES: Record<string, string> = {
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  return Array.isArray(schema.anyOf) ? schema.anyOf.map(asSchema) : []
}

function asSchema(part: unknown): JsonSchema {
  return typeof part === 'object' && part !== null ? (part as JsonSchema) : {}
}
