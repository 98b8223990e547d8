import { PUBLISHED_AR } from './published-ar'
import { PUBLISHED_DE } from './published-de'
import { PUBLISHED_EN } from './published-en'
import { PUBLISHED_ES } from './published-es'
import { PUBLISHED_FR } from './published-fr'

/** What the public pages of a desk say, besides what every format says. */
export const PUBLISHED_LABELS = {
  en: PUBLISHED_EN,
  ar: PUBLISHED_AR,
  de: PUBLISHED_DE,
  es: PUBLISHED_ES,
  fr: PUBLISHED_FR,
}
export type PublishedLabel = keyof typeof PUBLISHED_EN
