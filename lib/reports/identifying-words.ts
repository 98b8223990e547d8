/** All that is known of a confidential source and could tell which one it is; `said` is what it said, and notes about it. */
export type SecretSource = {
  title: string
  author: string | null
  publisher: string | null
  addresses: readonly string[]
  said: readonly string[]
}

/** Words in one spelling: `phrases` identify as they stand, `names` also with an ending. */
export type IdentifyingWords = {
  phrases: ReadonlySet<string>
  names: ReadonlySet<string>
  windows: ReadonlySet<string>
}

/** So many words in a row of what a source said are its words. */
const WINDOW = 5
const SHORTEST = 3

/** Say what something is, and not whose. */
const GENERIC = new Set(
  (
    'the and for from with about interview call phone conversation talk meeting email mail letter message memo note notes ' +
    'document documents report statement source confidential anonymous former official person sir mrs prof'
  ).split(' '),
)

/** The words that would tell which confidential sources these are. What is too short to identify anything is left out. */
export function identifyingWords(sources: readonly SecretSource[]): IdentifyingWords {
  const phrases = sources.flatMap(({ title, author, publisher, addresses }) => [
    ...[title, author, publisher].map((text) => plain(text ?? '')),
    ...addresses.flatMap((address) => [plain(withoutScheme(address)), plain(hostOf(address))]),
  ])
  const names = sources.flatMap(({ title, author }) => [...namesIn(title), ...words(author ?? '')])
  const windows = sources.flatMap(({ said }) => said.flatMap(windowsOf))
  return {
    phrases: new Set(phrases.filter(isLongEnough)),
    names: new Set(names.map(plain).filter((name) => isLongEnough(name) && !GENERIC.has(name))),
    windows: new Set(windows),
  }
}

/** Whether a text holds any of these words, in whatever case, with whatever accents, or with what cannot be seen between its letters. */
export function identifies(text: string, { phrases, names, windows }: IdentifyingWords): boolean {
  const said = ` ${plain(text)} `
  return (
    [...phrases].some((phrase) => said.includes(RUNS_ON.test(phrase) ? phrase : ` ${phrase} `)) ||
    [...names].some((name) =>
      said.includes(RUNS_ON.test(name) ? name : name.length === SHORTEST ? ` ${name} ` : ` ${name}`),
    ) ||
    windowsOf(text).some((window) => windows.has(window)) ||
    [...windows].some((window) => window.split(' ').length < WINDOW && said.includes(` ${window} `))
  )
}

/** Letters and digits in lower case, without accents, parted by single spaces; compatible forms are one. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Scripts that write words together, or small words onto them. */
const RUNS_ON =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Arabic}\p{Script=Hebrew}]/u

function isLongEnough(phrase: string): boolean {
  return phrase.length >= (RUNS_ON.test(phrase) ? 2 : SHORTEST)
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}\p{Cf}]+/u).filter((word) => word !== '')
}

/** Capitalised words of a title, and those of scripts without capitals; all that are not short when nothing is capitalised. */
function namesIn(title: string): string[] {
  const all = words(title).filter((word) => word.length > SHORTEST)
  const capital = all.filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
  return capital.length > 0 ? capital : all
}

/** All runs of five words; what is shorter as a whole, when it is at least two words. */
function windowsOf(text: string): string[] {
  const all = plain(text).split(' ')
  if (all.length < WINDOW) return all.length < 2 ? [] : [all.join(' ')]
  return all.slice(WINDOW - 1).map((_last, index) => all.slice(index, index + WINDOW).join(' '))
}

function withoutScheme(address: string): string {
  return address.replace(/^[a-z]+:\/\/(www\.)?/i, '')
}

function hostOf(address: string): string {
  return withoutScheme(address).split(/[/?#]/)[0] ?? ''
}
