import type { Operation, PathWords } from './operation'

/** What an address means: an operation with the words of its template, which other methods are there, or nothing. */
export type Route =
  | { found: 'operation'; operation: Operation; words: PathWords }
  | { found: 'other methods'; allow: string }
  | { found: 'nothing' }

/** Which form each word of a template has; another is no thing of ours. */
export const PATH_WORDS = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  edition: /^[1-9]\d{0,5}$/,
  format: /^[a-z]{2,20}$/,
  field: /^[a-z]{2,20}$/,
} as const
export type PathWord = keyof typeof PATH_WORDS

type Entry = { operation: Operation; parts: string[] }

/** A function that reads method and path (below /api/v1) by these operations. */
export function routeTable(operations: readonly Operation[]): (method: string, path: string) => Route {
  const byLength = new Map<number, Entry[]>()
  for (const operation of operations) {
    const parts = operation.path.split('/').slice(1)
    byLength.set(parts.length, [...(byLength.get(parts.length) ?? []), { operation, parts }])
  }
  return (method, path) => {
    const given = path.split('/').slice(1)
    const fitting = (byLength.get(given.length) ?? []).flatMap(({ operation, parts }) => {
      const words = wordsOf(parts, given)
      return words === null || !areChosen(operation, words) ? [] : [{ operation, words }]
    })
    if (fitting.length === 0) return { found: 'nothing' }
    const asked = method === 'HEAD' ? 'GET' : method
    const hit = fitting.find(({ operation }) => operation.method === asked)
    if (hit !== undefined) return { found: 'operation', ...hit }
    const methods = new Set<string>(fitting.map(({ operation }) => operation.method))
    return {
      found: 'other methods',
      allow: [...methods, ...(methods.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', '),
    }
  }
}

function wordsOf(parts: readonly string[], given: readonly string[]): PathWords | null {
  const words: Record<string, string> = {}
  for (const [place, part] of parts.entries()) {
    const word = given[place] ?? ''
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name === undefined) {
      if (word !== part) return null
    } else if (!isPathWord(name) || !PATH_WORDS[name].test(word)) return null
    else words[name] = word
  }
  return words
}

function areChosen({ choices = {} }: Operation, words: PathWords): boolean {
  return Object.entries(choices).every(([name, allowed]) => allowed.includes(words[name] ?? ''))
}

function isPathWord(name: string): name is PathWord {
  return Object.hasOwn(PATH_WORDS, name)
}
