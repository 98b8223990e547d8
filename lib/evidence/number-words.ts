const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const SMALL = new Map([
  ...UNITS.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
])

/** Words that multiply the number before them, in the languages our desks read most. */
const SCALES: [factor: number, words: string][] = [
  [12, 'dozen'],
  [100, 'hundred'],
  [1e3, 'thousand thousands k mille mil tausend ألف آلاف الف هزار тысяч тысячи тысяча'],
  [
    1e6,
    'million millions m mn mln mio millionen millón millones milhão milhões مليون ملايين میلیون миллион миллиона миллионов млн',
  ],
  [
    1e9,
    'billion billions bn milliard milliards milliarde milliarden mrd مليار مليارات میلیارد миллиард миллиарда миллиардов млрд',
  ],
  [1e12, 'trillion trillions tn'],
]
const SCALE_OF = new Map(
  SCALES.flatMap(([factor, words]) => words.split(' ').map((word) => [word.normalize('NFKC'), factor] as const)),
)

/** By what a word multiplies the number before it ("million" by 1,000,000), or null. */
export function scaleOf(word: string): number | null {
  return SCALE_OF.get(word.normalize('NFKC').toLowerCase()) ?? null
}

/**
 * The number an English phrase of whole words says ("two hundred and eighty-four" is 284, "a dozen" 12), or null when it says
 * none. "one" and "a" alone count things only by the way, and say none.
 */
export function valueOfWords(words: readonly string[]): number | null {
  const said = words.filter((word) => word !== 'and')
  if (said.length === 1 && (said[0] === 'one' || said[0] === 'a')) return null
  let whole = 0
  let part: number | null = null
  for (const word of said) {
    const small = SMALL.get(word)
    const scale = SCALE_OF.get(word)
    if (word === 'a' && part === null) part = 1
    else if (small !== undefined) {
      if (part !== null && !fits(part, small)) return null
      part = (part ?? 0) + small
    } else if (scale === 100 || scale === 12) part = (part ?? 1) * scale
    else if (scale !== undefined) {
      whole += (part ?? 1) * scale
      part = null
    } else return null
  }
  return whole + (part ?? 0)
}

/** Whether a word is part of a number in English words; "and" only inside of one. */
export function isNumberWord(word: string): 'yes' | 'inside' | 'no' {
  if (SMALL.has(word) || ['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen'].includes(word)) return 'yes'
  return word === 'and' || word === 'a' ? 'inside' : 'no'
}

/** After "twenty" a unit may follow, after "hundred" anything below it. */
function fits(part: number, next: number): boolean {
  if (part % 100 === 0) return true
  return part % 10 === 0 && part % 100 >= 20 && next > 0 && next < 10
}
