import { type EditionContent, editionContent } from './edition'
import { foreignFaults } from './bring-in-edition-faults'

/** The largest edition that is brought in, in bytes of UTF-8. */
export const LARGEST_EDITION = 20 * 1024 * 1024

const FORMAT = 'plumbline-edition/1'

/**
 * A published edition as another desk handed it out, from its JSON; or why it is none that could be kept as it is, in sentences. Nothing
 * is put right: what is kept has to be what they published, to the byte.
 */
export function readBroughtIn(json: string): { content: EditionContent } | { sentences: string[] } {
  if (Buffer.byteLength(json) > LARGEST_EDITION) return { sentences: [TOO_LARGE] }
  const raw = jsonOf(json)
  if (!isFields(raw)) return { sentences: ['The file is no JSON of an edition.'] }
  if (raw.format !== FORMAT) return { sentences: [wrongFormat(raw.format)] }
  if (raw.state === 'draft')
    return { sentences: ['This is a draft. Only a published edition is brought in: it no longer changes.'] }
  const read = editionContent.safeParse(raw)
  if (!read.success) {
    const [issue] = read.error.issues
    const where = (issue?.path ?? []).map(String).join('.').slice(0, 100)
    return { sentences: [`This is no edition as it is published: ${where || 'the file'} is not as it has to be.`] }
  }
  const unknown = unknownField(raw, read.data)
  if (unknown !== null) {
    return {
      sentences: [
        `It has a field this version of the software does not know, ${unknown.slice(0, 100)}: what was kept would not be what they published.`,
      ],
    }
  }
  const sentences = foreignFaults(read.data)
  return sentences.length > 0 ? { sentences } : { content: read.data }
}

export const TOO_LARGE = 'The edition is larger than 20 MB, the most that is brought in.'

function wrongFormat(format: unknown): string {
  if (typeof format !== 'string') return 'The file is no edition: it does not say which format it has.'
  return `The file says its format is “${format.slice(0, 60)}”; this version of the software reads ${FORMAT}.`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** The first field that reading left out, as "claims.0.colour". Walks what was read only, however deep the rest is. */
function unknownField(raw: unknown, read: unknown, at: readonly (string | number)[] = []): string | null {
  if (Array.isArray(raw) && Array.isArray(read)) {
    return firstOf(raw.keys(), (index) => unknownField(raw[index], read[index], [...at, index]))
  }
  if (!isFields(raw) || !isFields(read)) return null
  return firstOf(Object.keys(raw), (name) =>
    Object.hasOwn(read, name) ? unknownField(raw[name], read[name], [...at, name]) : [...at, name].join('.'),
  )
}

function firstOf<Each>(all: Iterable<Each>, ask: (each: Each) => string | null): string | null {
  for (const each of all) {
    const found = ask(each)
    if (found !== null) return found
  }
  return null
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
