import type { EditionContent } from './edition'

/** What an edition of somebody else may not say, since our pages would follow it, draw it, or could not hold it; a sentence each. */
export function foreignFaults(content: EditionContent): string[] {
  return [
    ...imprintFaults(content),
    ...textFaults(content),
    ...addressFaults(content),
    ...placeFaults(content),
    ...houseFaults(content.house),
  ]
}

/** Bytes in which the name of the desk and the number of the report are looked up. */
const LONGEST_NAME = 2_000

function imprintFaults({ desk, report }: EditionContent): string[] {
  const { number, edition } = report
  if (number === null || edition === null || edition < 1 || edition > 100_000)
    return ['It does not say which report and edition it is.']
  return [
    ...(desk.name.trim() === '' ? ['It does not say which desk published it.'] : []),
    ...(Buffer.byteLength(desk.name) > LONGEST_NAME ? ['The name of its desk is too long.'] : []),
    ...(/^[^\p{Cc}\p{Cs}\s]{1,60}$/u.test(number)
      ? []
      : ['The number of its report is not one: it has 60 signs at most, and no space.']),
    ...(isTimeZone(desk.timeZone) ? [] : [`There is no time zone ${shown(desk.timeZone)}.`]),
  ]
}

/** Every text has to be one the database and a file can hold. */
function textFaults(content: EditionContent): string[] {
  for (const text of textsIn(content)) {
    if (text.includes('\u0000')) return ['It holds a NUL character, which cannot be stored.']
    if (LONE_SURROGATE.test(text)) return ['It holds half of a character (a lone surrogate), which cannot be stored.']
  }
  return []
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* textsIn(each)
}

function addressFaults({ desk, article, sources, set, address }: EditionContent): string[] {
  const addresses: [string, string | null | undefined][] = [
    ['The address of the article', article.url],
    ['The publication address of its desk', desk.publicationUrl],
    ['The address of its public pages', address],
    ...sources.flatMap(({ number, url, archiveUrl }): [string, string | null | undefined][] => [
      [`The address of source ${number}`, url],
      [`The archived copy of source ${number}`, archiveUrl],
    ]),
    ...(set?.articles ?? []).map(({ number, url }): [string, string | null] => [
      `The address of article ${number}`,
      url,
    ]),
  ]
  const wrong = addresses.find(([, each]) => typeof each === 'string' && !isWebAddress(each))
  return wrong === undefined ? [] : [`${wrong[0]} does not begin with http:// or https://: ${shown(wrong[1] ?? '')}.`]
}

function isWebAddress(address: string): boolean {
  if (address.length > 4_000 || !URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === ''
}

/** Ranges have to lie in the text, and languages and hashes be such. */
function placeFaults({ article, claims, set, takenFrom }: EditionContent): string[] {
  const quotes = set === undefined ? claims.flatMap((claim) => claim.quotes) : []
  const ranges = [...article.passages, ...quotes]
  return [
    ...(ranges.every(({ start, end }) => start <= end && end <= article.text.length)
      ? []
      : ['A passage or quote lies outside the text of its article.']),
    ...([article, ...(set?.articles ?? [])].every(({ language }) => isLanguage(language))
      ? []
      : [`There is no language ${shown(article.language)}.`]),
    ...(takenFrom === undefined || /^[0-9a-f]{64}$/.test(takenFrom)
      ? []
      : ['What it was taken from is not named by a SHA-256.']),
  ]
}

/** As many bytes as a desk may give its logo. */
const LARGEST_LOGO = 102_400
/** Whoever draws a picture holds all of it in memory, however small its file is; a desk's own has 192,000 pixels at most. */
const MOST_PIXELS = 4_000_000
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])

function houseFaults(house: EditionContent['house']): string[] {
  if (house === undefined) return []
  const { colour, logo } = house
  return [
    ...(colour === null || /^#[0-9a-f]{6}$/.test(colour) ? [] : ['The colour of the house is not written as #rrggbb.']),
    ...(logo === null || isPicture(logo) ? [] : ['The logo of the house is no PNG picture of 100 KB at most.']),
  ]
}

function isPicture({ png, width, height }: { png: string; width: number; height: number }): boolean {
  if (png.length > LARGEST_LOGO * 2 || !/^[A-Za-z0-9+/]+={0,2}$/.test(png)) return false
  const bytes = Buffer.from(png, 'base64')
  if (bytes.length > LARGEST_LOGO || bytes.length < 33 || !bytes.subarray(0, 16).equals(PNG)) return false
  const drawn = bytes.readUInt32BE(16) === width && bytes.readUInt32BE(20) === height
  return drawn && width >= 1 && height >= 1 && width * height <= MOST_PIXELS
}

function isTimeZone(timeZone: string): boolean {
  return asks(() => new Intl.DateTimeFormat('en', { timeZone }))
}

function isLanguage(tag: string): boolean {
  return tag.length <= 35 && asks(() => Intl.getCanonicalLocales(tag))
}

function asks(ask: () => unknown): boolean {
  try {
    ask()
    return true
  } catch {
    return false
  }
}

function shown(text: string): string {
  return `“${text.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 80)}”`
}
