import { createTranslator } from 'use-intl/core'
import { COMMON_LABELS } from './labels/common'

/** The languages the labels of a printed report speak (BCP-47). What people wrote, ratings included, stays as they wrote it. */
export const LABEL_LANGUAGES = ['en', 'ar', 'de', 'es', 'fr'] as const
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number]

export const LANGUAGE_NAMES: Record<LabelLanguage, string> = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
}

/** One namespace of labels, in ICU MessageFormat, the same keys in every language. */
export type LabelSet<Key extends string> = Record<LabelLanguage, Record<Key, string>>

type Values = Record<string, string | number>

/** How labels of one namespace are said in one language: `say('claims', { count: 3 })` gives "3 claims". Throws for a value that is missing. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

/** The labels of a namespace in one language. */
export function labelsOf<Key extends string>(set: LabelSet<Key>, language: LabelLanguage): Say<Key> {
  const messages = { labels: set[language] as Record<string, string> }
  const translate = createTranslator({
    locale: language,
    messages,
    namespace: 'labels',
    onError: (error) => {
      throw error
    },
  })
  return (key, values) => translate(key as never, values as never)
}

export type CommonLabel = keyof (typeof COMMON_LABELS)['en']

/** The labels every format uses. */
export function commonLabels(language: LabelLanguage): Say<CommonLabel> {
  return labelsOf<CommonLabel>(COMMON_LABELS, language)
}

/** The direction of the labels, and of the page around the article. */
export function labelDirection(language: LabelLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
