import { SOURCE_KIND_WORDS, type SourceKind } from '@/lib/evidence/source'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Described = {
  kind: SourceKind
  publisher: string | null
  publishedOn: string | null
  author?: string | null
  language?: string | null
}

/** What stands after the title of a source: "Emergency service, official statement, 4 Jan 2024 (fa)". */
export function sourceLine({ kind, publisher, author, publishedOn, language }: Described): string {
  const parts = [
    author,
    publisher,
    SOURCE_KIND_WORDS[kind].toLowerCase(),
    publishedOn === null ? null : dayInWords(publishedOn),
  ]
  const line = parts.filter((part) => part !== null && part !== undefined).join(', ')
  return language === null || language === undefined ? line : `${line} (${languageName(language)})`
}

/** "2024-01-04" as "4 Jan 2024". */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

/** "Persian" for "fa"; a code nobody knows stays as it is. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
