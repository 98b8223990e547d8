import { FACT_LABELS } from './facts'
import { FILE_LABELS } from './file-facts'
import { HEADING_LABELS } from './headings'

/** What every format says. The languages stand beside each other, key by key, in the files of its parts. */
export const COMMON_LABELS = {
  en: { ...HEADING_LABELS.en, ...FACT_LABELS.en, ...FILE_LABELS.en },
  ar: { ...HEADING_LABELS.ar, ...FACT_LABELS.ar, ...FILE_LABELS.ar },
  de: { ...HEADING_LABELS.de, ...FACT_LABELS.de, ...FILE_LABELS.de },
  es: { ...HEADING_LABELS.es, ...FACT_LABELS.es, ...FILE_LABELS.es },
  fr: { ...HEADING_LABELS.fr, ...FACT_LABELS.fr, ...FILE_LABELS.fr },
}
