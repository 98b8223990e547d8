import type { Direction } from './cleaned-import'

const RIGHT_TO_LEFT_LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ku',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Aran'])

/** Gives the writing direction of a BCP-47 language; a script subtag wins over the language; ltr when unknown. */
export function directionOf(language: string): Direction {
  const [tongue = '', ...rest] = language.split(/[-_]/)
  const script = rest.find((part) => /^[A-Za-z]{4}$/.test(part))
  if (script) return RIGHT_TO_LEFT_SCRIPTS.has(capitalised(script)) ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT_LANGUAGES.has(tongue.toLowerCase()) ? 'rtl' : 'ltr'
}

/** Gives the name of a BCP-47 language in English ("Arabic"), or the tag itself when it is not one. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

function capitalised(script: string): string {
  return script.charAt(0).toUpperCase() + script.slice(1).toLowerCase()
}
