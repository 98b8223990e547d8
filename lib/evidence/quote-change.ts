/** Words that turn a sentence round, in the languages desks quote most. */
const NEGATIONS = new Set(
  `no not never none nobody nothing nor neither nowhere without cannot hardly
  ne pas jamais aucun aucune rien sans nicht kein keine keinen keinem keiner nie niemals ohne
  nunca jamás ningún ninguna sin non mai senza não nem sem niet geen inte ikke не нет без ні
  لا لم لن ليس ليست غير بدون نه هیچ نیست نبود بی`.split(/\s+/u),
)
const NEGATED = /n't$|^n'|^نمی/iu
const DIGIT = /\p{Nd}/u
const CAPITAL = /^\p{Lu}/u
const OUTER_SIGNS = /^[^\p{L}\p{N}\p{M}\p{Sc}-]+|[^\p{L}\p{N}\p{M}\p{Sc}%‰٪]+$/gu
const MOST_SHOWN = 40

/** Whether words of a folded text hold a negation. */
export function hasNegation(words: string): boolean {
  return wordsOf(words).some(isNegation)
}

/**
 * Says in one sentence what differs between a quote and the words it is nearest to, both folded: first numbers, then
 * negations, then what has a capital, then other words, then signs.
 */
export function whyDiffers(quote: string, words: string): string {
  const [quoted, there] = [wordsOf(quote), wordsOf(words)]
  const [ours, theirs] = [lacking(quoted, there), lacking(there, quoted)]
  for (const { what, is } of KINDS) {
    const sentence = changeOf(what, ours.find(is), theirs.find(is))
    if (sentence) return sentence
  }
  const isSame = quoted.length === there.length && quoted.every((word, at) => word === there[at])
  return isSame ? 'The words are the same, their punctuation differs.' : 'The words stand in another order.'
}

/** Kinds of word, the gravest to change first. */
const KINDS = [
  { what: 'number', is: (word: string) => DIGIT.test(word) },
  { what: 'negation', is: isNegation },
  { what: 'name or capital letter', is: (word: string) => CAPITAL.test(word) },
  { what: 'word', is: () => true },
] as const

function isNegation(word: string): boolean {
  return NEGATIONS.has(word.toLowerCase()) || NEGATED.test(word)
}

function changeOf(what: string, ours: string | undefined, theirs: string | undefined): string | null {
  if (ours !== undefined && theirs !== undefined)
    return `A ${what} differs: ${shown(ours)} in the quote, ${shown(theirs)} in the source.`
  if (ours !== undefined) return `A ${what} of the quote is not in the source: ${shown(ours)}.`
  return theirs === undefined ? null : `A ${what} of the source is not in the quote: ${shown(theirs)}.`
}

function shown(word: string): string {
  const short = word.length > MOST_SHOWN ? `${word.slice(0, MOST_SHOWN)}…` : word
  return DIGIT.test(short) ? short : `“${short}”`
}

function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .map((word) => word.replace(OUTER_SIGNS, ''))
    .filter((word) => word !== '')
}

/** What stands in one list more often than in the other. */
function lacking(from: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1)
  return from.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
