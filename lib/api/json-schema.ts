import { z } from 'zod'

/** A JSON Schema (2020-12), as far as we look into one. */
export type JsonSchema = {
  [key: string]: unknown
  $ref?: string
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  description?: string
}

/** What a zod schema takes in, or tells, as a JSON Schema whose named parts are gathered in `named`, to be found under `#/components/schemas/`. */
export function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  named: Record<string, JsonSchema> = {},
): JsonSchema {
  const { $schema: _dialect, $defs, ...whole } = z.toJSONSchema(schema, { target: 'draft-2020-12', io })
  for (const [name, part] of Object.entries($defs ?? {})) named[name] = inComponents(part) as JsonSchema
  return inComponents(whole) as JsonSchema
}

function inComponents(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inComponents)
  if (typeof part !== 'object' || part === null) return part
  // The name of a named part; what a field called id holds is an object.
  const entries = Object.entries(part).filter(([name, value]) => name !== 'id' || typeof value !== 'string')
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      name === '$ref' ? String(value).replace('#/$defs/', '#/components/schemas/') : inComponents(value),
    ]),
  )
}
