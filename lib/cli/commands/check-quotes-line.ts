import { z } from 'zod'

/** A line of the quotes file, or a sentence that says what is wrong with it. */
export type QuoteLine =
  | { ok: true; id: string | number; quote: string; context: string | null }
  | { ok: false; sentence: string }

const asked = z.object({
  id: z.union([z.string(), z.number()], { error: '"id" has to be a text or a number.' }),
  quote: z.string({ error: '"quote" has to be a text.' }),
  context: z.string({ error: '"context" has to be a text, if it is given.' }).nullish(),
})

/** Reads one JSON line with an id, a quote and perhaps its context. */
export function readQuoteLine(line: string): QuoteLine {
  const json = parse(line)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ok: false, sentence: 'It is no JSON object such as {"id":"1","quote":"the words"}.' }
  }
  const read = asked.safeParse(json)
  if (!read.success) return { ok: false, sentence: read.error.issues.map(({ message }) => message).join(' ') }
  return { ok: true, ...read.data, context: read.data.context ?? null }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
