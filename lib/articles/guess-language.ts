/** The first script that holds at least half of the letters tells the language, or the few that share it. */
const SCRIPTS: readonly { pattern: RegExp; language: (text: string) => string }[] = [
  { pattern: /\p{Script=Arabic}/gu, language: amongArabic },
  { pattern: /\p{Script=Hebrew}/gu, language: () => 'he' },
  { pattern: /\p{Script=Cyrillic}/gu, language: amongCyrillic },
  { pattern: /\p{Script=Greek}/gu, language: () => 'el' },
  { pattern: /\p{Script=Hangul}/gu, language: () => 'ko' },
  { pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: amongHan },
  { pattern: /\p{Script=Devanagari}/gu, language: () => 'hi' },
  { pattern: /\p{Script=Bengali}/gu, language: () => 'bn' },
  { pattern: /\p{Script=Tamil}/gu, language: () => 'ta' },
  { pattern: /\p{Script=Thai}/gu, language: () => 'th' },
  { pattern: /\p{Script=Armenian}/gu, language: () => 'hy' },
  { pattern: /\p{Script=Georgian}/gu, language: () => 'ka' },
  { pattern: /\p{Script=Ethiopic}/gu, language: () => 'am' },
  { pattern: /\p{Script=Latin}/gu, language: amongLatin },
]

const STOP_WORDS: Record<string, string> = {
  en: 'the of and to in that is was for on with as by it at from were had has not which this said',
  fr: 'le la les des du de et un une est que qui dans pour sur pas au par avec plus ce cette sont été',
  de: 'der die das und den dem ist nicht mit von ein eine für auf im sich des zu auch wurde werden sind',
  es: 'el la los las de del y que en un una es por con para se no su al lo más fue como',
  pt: 'o a os as de do da dos e que em um uma é por com para não na no se foi mais ao',
  it: 'il lo la gli le di del della e che in un una è per con non si da sono nel alla più',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook werd naar bij',
  sv: 'och att det som en på är av för med den till inte har om ett från var de',
  pl: 'w i na z do nie się że jest to o po za przez oraz od był jak dla',
  tr: 've bir bu da de için ile olarak olan çok daha en gibi sonra kadar dedi oldu ne',
  id: 'yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh telah adalah ke juga',
  ro: 'și în de la pe cu din că nu un o este pentru mai care au fost sau prin',
}
const STOPS = Object.entries(STOP_WORDS).map(([language, list]) => ({ language, words: new Set(list.split(' ')) }))

/** Enough to tell a language by, in UTF-16 units. */
const SAMPLE = 20_000

/** Guesses the language of a text as a BCP-47 tag by its script and small words; `und` when nothing speaks for any. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return 'und'
  const script = SCRIPTS.find(({ pattern }) => count(sample, pattern) * 2 >= letters)
  return script ? script.language(sample) : 'und'
}

/** Persian and Urdu write their own kaf and yeh and letters that Arabic has not. */
function amongArabic(text: string): string {
  const letters = count(text, /\p{Script=Arabic}/gu)
  if (count(text, /[ٹڈڑےھہں]/gu) * 50 > letters) return 'ur'
  if (count(text, /[ێۆڵڕڤ]/gu) * 50 > letters) return 'ckb'
  return count(text, /[پچژگکی]/gu) > count(text, /[كيىةأإ]/gu) ? 'fa' : 'ar'
}

function amongCyrillic(text: string): string {
  if (/[ўЎ]/u.test(text)) return 'be'
  if (/[їєґЇЄҐ]/u.test(text) || count(text, /і/giu) > 2) return 'uk'
  if (/[ђћџљњј]/iu.test(text)) return 'sr'
  if (!/[ыэё]/iu.test(text) && count(text, /ъ/giu) > 1) return 'bg'
  return 'ru'
}

function amongHan(text: string): string {
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  return kana * 10 > count(text, /\p{Script=Han}/gu) ? 'ja' : 'zh'
}

function amongLatin(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const scores = STOPS.map(({ language, words: stops }) => ({
    language,
    score: words.filter((word) => stops.has(word)).length,
  }))
  const [best, next] = scores.sort((a, b) => b.score - a.score)
  return best && best.score > 0 && best.score > (next?.score ?? 0) ? best.language : 'und'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
