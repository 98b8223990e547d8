import type { LabelSet } from '@/lib/exports/labels'

const en = {
  quoteOpen: '“',
  quoteClose: '”',
  sourceNumber: 'Source {number}',
  fullSource: 'in full under {sources}',
  citedFor: 'Cited for {claims}',
  logo: 'Logo of {house}',
  published: 'Published',
  printedFor: 'Printed',
  meaning: 'What it means',
  count: 'Claims',
  total: 'What was counted',
  struck: 'struck: {words}',
  verdictsNeeded: '{count, plural, one {A claim needs one verdict.} other {A claim needs # verdicts.}}',
  verdictsNeededMore:
    '{count, plural, one {One that accuses or has high priority needs one.} other {One that accuses or has high priority needs #.}}',
  sealed: 'Until a reviewer has given a verdict, the verdicts of the others are sealed.',
  notSealed: 'Reviewers can see the verdicts of others before they give their own.',
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
    citedFor: 'استُشهد به في {claims}',
    logo: 'شعار {house}',
    published: 'نُشر في',
    printedFor: 'النسخة',
    meaning: 'معناه',
    count: 'الادعاءات',
    total: 'ما أُحصي',
    struck: 'محذوف: {words}',
    verdictsNeeded:
      '{count, plural, one {يحتاج كل ادعاء إلى حكم واحد.} two {يحتاج كل ادعاء إلى حكمين.} few {يحتاج كل ادعاء إلى # أحكام.} other {يحتاج كل ادعاء إلى # حكم.}}',
    verdictsNeededMore:
      '{count, plural, one {ويحتاج الادعاء الذي يتضمن اتهامًا أو له أولوية عالية إلى حكم واحد.} two {ويحتاج الادعاء الذي يتضمن اتهامًا أو له أولوية عالية إلى حكمين.} few {ويحتاج الادعاء الذي يتضمن اتهامًا أو له أولوية عالية إلى # أحكام.} other {ويحتاج الادعاء الذي يتضمن اتهامًا أو له أولوية عالية إلى # حكم.}}',
    sealed: 'لا يرى المراجع أحكام الآخرين قبل أن يصدر حكمه.',
    notSealed: 'يستطيع المراجعون رؤية أحكام الآخرين قبل إصدار أحكامهم.',
  },
  de: {
    quoteOpen: '„',
    quoteClose: '“',
    sourceNumber: 'Quelle {number}',
    fullSource: 'vollständig unter „{sources}“',
    citedFor: 'Zitiert zu {claims}',
    logo: 'Logo von {house}',
    published: 'Veröffentlicht',
    printedFor: 'Ausgabe',
    meaning: 'Bedeutung',
    count: 'Behauptungen',
    total: 'Gezählt wurde',
    struck: 'gestrichen: {words}',
    verdictsNeeded:
      '{count, plural, one {Eine Behauptung braucht ein Urteil.} other {Eine Behauptung braucht # Urteile.}}',
    verdictsNeededMore:
      '{count, plural, one {Eine, die jemanden beschuldigt oder hohe Priorität hat, braucht eines.} other {Eine, die jemanden beschuldigt oder hohe Priorität hat, braucht #.}}',
    sealed: 'Wer noch kein Urteil abgegeben hat, sieht die Urteile der anderen nicht.',
    notSealed: 'Die Prüfenden können die Urteile der anderen sehen, bevor sie ihr eigenes abgeben.',
  },
  es: {
    quoteOpen: '«',
    quoteClose: '»',
    sourceNumber: 'Fuente {number}',
    fullSource: 'completa en «{sources}»',
    citedFor: 'Citada en {claims}',
    logo: 'Logotipo de {house}',
    published: 'Publicado',
    printedFor: 'Ejemplar',
    meaning: 'Qué significa',
    count: 'Afirmaciones',
    total: 'Qué se contó',
    struck: 'tachado: {words}',
    verdictsNeeded:
      '{count, plural, one {Una afirmación necesita un veredicto.} other {Una afirmación necesita # veredictos.}}',
    verdictsNeededMore:
      '{count, plural, one {La que acusa a alguien o tiene prioridad alta necesita uno.} other {La que acusa a alguien o tiene prioridad alta necesita #.}}',
    sealed: 'Quien aún no ha dado su veredicto no ve los de los demás.',
    notSealed: 'Los revisores pueden ver los veredictos de los demás antes de dar el suyo.',
  },
  fr: {
    quoteOpen: '«\u00a0',
    quoteClose: '\u00a0»',
    sourceNumber: 'Source {number}',
    fullSource: 'détails sous «\u00a0{sources}\u00a0»',
    citedFor: 'Citée pour {claims}',
    logo: 'Logo de {house}',
    published: 'Publié',
    printedFor: 'Exemplaire',
    meaning: 'Ce que cela signifie',
    count: 'Affirmations',
    total: 'Ce qui a été compté',
    struck: 'rayé\u00a0: {words}',
    verdictsNeeded:
      '{count, plural, one {Une affirmation demande un verdict.} other {Une affirmation demande # verdicts.}}',
    verdictsNeededMore:
      '{count, plural, one {Celle qui accuse quelqu’un ou qui est prioritaire en demande un.} other {Celle qui accuse quelqu’un ou qui est prioritaire en demande #.}}',
    sealed: 'Qui n’a pas encore rendu son verdict ne voit pas ceux des autres.',
    notSealed: 'Les vérificateurs peuvent voir les verdicts des autres avant de rendre le leur.',
  },
}
