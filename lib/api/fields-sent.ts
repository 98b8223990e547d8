import { jsonSchemaOf, type JsonSchema } from './json-schema'
import type { Change, Look } from './operation'

const bodies = new WeakMap<Change, JsonSchema>()
const queries = new WeakMap<Look, Record<string, JsonSchema>>()

/** What the body of a change may hold: its input, but for what stands in the address and in If-Match; of a change whose rest stands, nothing is required. */
export function bodySchema(change: Change): JsonSchema {
  const known = bodies.get(change)
  if (known !== undefined) return known
  const { properties = {}, required = [], ...rest } = jsonSchemaOf(change.input, 'input')
  const elsewhere = [...Object.keys(change.fromPath), ...(change.versioned === 'yes' ? ['version'] : [])]
  const own = Object.entries(properties).filter(([name]) => !elsewhere.includes(name))
  const needed = change.stands === null ? required.filter((name) => !elsewhere.includes(name)) : []
  const shape = change.stands === null ? own : own.map(([name, { default: _, ...part }]) => [name, part] as const)
  const schema = {
    ...rest,
    properties: Object.fromEntries(shape),
    ...(needed.length === 0 ? {} : { required: needed }),
    additionalProperties: false,
  }
  bodies.set(change, schema)
  return schema
}

/** What the address of a look may hold behind its question mark, by name. */
export function queryFields(look: Look): Record<string, JsonSchema> {
  const known = queries.get(look)
  if (known !== undefined) return known
  const fields = look.query === null ? {} : (jsonSchemaOf(look.query, 'input').properties ?? {})
  queries.set(look, fields)
  return fields
}
