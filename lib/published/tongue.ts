import { LABEL_LANGUAGES, type LabelLanguage } from '@/lib/exports/label-language'
import { labelsOf, type Say } from '@/lib/exports/labels'
import { PUBLISHED_LABELS, type PublishedLabel } from '@/lib/exports/labels/published'
import { type Words, wordsOf } from '@/lib/exports/words'

/** What the public pages say in one language: the words of all reports, and their own. */
export type Tongue = { words: Words; said: Say<PublishedLabel>; day: (at: Date | string, timeZone: string) => string }

/** The tongue of a language; days are those of the desk's clocks. */
export function tongueOf(language: LabelLanguage): Tongue {
  const words = wordsOf(language)
  const said = labelsOf<PublishedLabel>(PUBLISHED_LABELS, language)
  return { words, said, day: (at, timeZone) => words.day(dayOf(new Date(at), timeZone)) }
}

function dayOf(at: Date, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', parts).format(at)
}

/** The language of the labels as a text names it; English for any other. */
export function knownLanguage(text: string | null): LabelLanguage {
  return LABEL_LANGUAGES.find((known) => known === text) ?? 'en'
}
