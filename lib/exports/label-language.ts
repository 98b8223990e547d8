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
