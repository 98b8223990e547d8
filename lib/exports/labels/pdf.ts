import type { LabelSet } from '@/lib/exports/labels'

const en = {
  quoteOpen: '“',
  quoteClose: '”',
  sourceNumber: 'Source {number}',
  fullSource: 'in full under {sources}',
  citedFor: 'Cited for',
  logo: 'Logo of {house}',
  printedFor: 'Printed',
  meaning: 'What it means',
  count: 'Claims',
  total: 'What was counted',
}
type Key = keyof typeof en

/** What only the PDF says. */
export const PDF_LABELS: LabelSet<Key> = {
  en,
  ar: {
    quoteOpen: '«',
    quoteClose: '»',
    sourceNumber: 'المصدر {number}',
    fullSource: 'تفاصيله كاملة في {sources}',
    citedFor: 'استُشهد به في',
    logo: 'شعار {house}',
    printedFor: 'النسخة',
    meaning: 'معناه',
    count: 'الادعاءات',
    total: 'ما أُحصي',
  },
  de: {
    quoteOpen: '„',
    quoteClose: '“',
    sourceNumber: 'Quelle {number}',
    fullSource: 'vollständig unter „{sources}“',
    citedFor: 'Zitiert zu',
    logo: 'Logo von {house}',
    printedFor: 'Ausgabe',
    meaning: 'Bedeutung',
    count: 'Behauptungen',
    total: 'Gezählt wurde',
  },
  es: {
    quoteOpen: '«',
    quoteClose: '»',
    sourceNumber: 'Fuente {number}',
    fullSource: 'completa en «{sources}»',
    citedFor: 'Citada en',
    logo: 'Logotipo de {house}',
    printedFor: 'Ejemplar',
    meaning: 'Qué significa',
    count: 'Afirmaciones',
    total: 'Qué se contó',
  },
  fr: {
    quoteOpen: '«\u00a0',
    quoteClose: '\u00a0»',
    sourceNumber: 'Source {number}',
    fullSource: 'détails sous «\u00a0{sources}\u00a0»',
    citedFor: 'Citée pour',
    logo: 'Logo de {house}',
    printedFor: 'Exemplaire',
    meaning: 'Ce que cela signifie',
    count: 'Affirmations',
    total: 'Ce qui a été compté',
  },
}
