import { isNumberWord, scaleOf, valueOfWords } from './number-words'

/** A number as it stands in a text, and what it can mean: "1.234" is 1234 or 1.234, by who writes it. */
export type NumberFound = { words: string; values: number[] }

/** Where the digits of a script begin; ten of them follow each other. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
  0x1810,
]
const GROUPED = String.raw`\d{1,3}(?:[,.'’٬\u00a0\u2009\u202f ]\d{2,3})*[,.'’٬\u00a0\u2009\u202f ]\d{3}(?!\d)(?:[.,٫]\d+)?`
const PLAIN = String.raw`\d+(?:[.,٫:]\d+)?`
/** Digits that belong to a name ("F-16", "COVID-19") are no number. */
const IN_DIGITS = new RegExp(String.raw`(?<!\d)(?<!\p{Script=Latin}-?)(?:${GROUPED}|${PLAIN})(?:[\s-]?(\p{L}+))?`, 'gu')
const WORDS = /\p{L}+(?:['’]\p{L}+)?/gu

/** The numbers of a text, in digits of any script, with separators, or in English words; each with what it can mean. */
export function numbersIn(text: string): NumberFound[] {
  return [...inDigits(westernDigits(text.normalize('NFKC'))), ...inWords(text)]
}

/** Whether two numbers can mean the same. */
export function isSameNumber(a: NumberFound, b: NumberFound): boolean {
  return a.values.some((value) => b.values.includes(value))
}

/** The text without days ("4 March 2024", "March 4", "2024-03-04"): a source may say them in other words. Names of months are read in English and `language` (BCP-47). */
export function withoutDays(text: string, language: string): string {
  const month = monthNames(language)
  const western = westernDigits(text)
  const days = [
    String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}`,
    String.raw`(?:\d{1,2}(?:st|nd|rd|th|\.|º|er)?\s+(?:of\s+|de\s+|d['’])?)?(?:${month})\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?:de\s+)?\d{4})?`,
  ]
  return western.replace(new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${days.join('|')})(?![\p{L}\p{N}])`, 'giu'), ' ')
}

function inDigits(text: string): NumberFound[] {
  return [...text.matchAll(IN_DIGITS)].map((match) => {
    const follows = match[1] ?? ''
    const scale = scaleOf(follows)
    const digits = match[0].slice(0, match[0].length - follows.length).replace(/[\s-]+$/, '')
    const values = readings(digits).map((value) => rounded(value * (scale ?? 1)))
    return { words: scale === null ? digits : match[0], values }
  })
}

/** "1,234.5" is one thing only, "1.234" two; a time keeps its colon apart. */
function readings(digits: string): number[] {
  if (digits.includes(':')) return digits.split(':').map(Number)
  const marks = digits.match(/[.,٫]/g) ?? []
  const spaced = digits.replace(/['’٬\s]/g, '')
  const grouped = Number(spaced.replace(/[.,٫]/g, ''))
  const last = marks.at(-1)
  if (last === undefined) return [grouped]
  const at = spaced.lastIndexOf(last)
  const decimal = Number(`${spaced.slice(0, at).replace(/[.,٫]/g, '')}.${spaced.slice(at + 1)}`)
  if (last === '٫') return [decimal]
  if (marks.length > 1 && new Set(marks).size === 1) return [grouped]
  return marks.length === 1 && /[.,]\d{3}$/.test(spaced) ? [grouped, decimal] : [decimal]
}

function inWords(text: string): NumberFound[] {
  const found: NumberFound[] = []
  let run: { word: string; start: number; end: number }[] = []
  const close = () => {
    while (run.length > 0 && isNumberWord(run.at(-1)?.word ?? '') === 'inside') run.pop()
    const [first, last] = [run[0], run.at(-1)]
    const value = run.length === 0 ? null : valueOfWords(run.map(({ word }) => word))
    if (first && last && value !== null) found.push({ words: text.slice(first.start, last.end), values: [value] })
    run = []
  }
  for (const match of text.matchAll(WORDS)) {
    const word = match[0].toLowerCase()
    const [start, end] = [match.index, match.index + word.length]
    const before = run.at(-1)
    if (before !== undefined && !/^(?:\s+|\s*-\s*)$/.test(text.slice(before.end, start))) close()
    const is = isNumberWord(word)
    const digitBefore = /\d[\s-]*$/.test(text.slice(Math.max(0, start - 3), start))
    if ((is === 'yes' && !(run.length === 0 && digitBefore)) || (is === 'inside' && (run.length > 0 || word === 'a')))
      run.push({ word, start, end })
    else close()
  }
  close()
  return found
}

function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = ZEROS.find((each) => code >= each && code < each + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

/** 2.3 × 1,000,000 is 2,300,000, whatever floating point says. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

/** Names of months by language, for a report asks many times. */
const MONTHS = new Map<string, string>()

function monthNames(language: string): string {
  const known = MONTHS.get(language) ?? writtenMonths(language)
  if (MONTHS.size < 100) MONTHS.set(language, known)
  return known
}

function writtenMonths(language: string): string {
  const names = ['en', language].flatMap((tag) =>
    (['long', 'short'] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, at) => monthName(tag, month, at).replace(/\.$/, '')),
    ),
  )
  const escaped = [...new Set(names)].filter((name) => /\p{L}{2}/u.test(name))
  return escaped
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|')
}

function monthName(language: string, month: 'long' | 'short', at: number): string {
  const day = new Date(Date.UTC(2024, at, 1))
  try {
    return new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', calendar: 'gregory' }).format(day)
  } catch {
    return new Intl.DateTimeFormat('en', { month, timeZone: 'UTC' }).format(day)
  }
}
