import type { LabelLanguage } from '../label-language'
import { labelsOf, type Say } from '../labels'

/** What only the Word document says. */
const en = {
  howToRead:
    'Each claim is a comment on the words it stands on. Each proposed wording is a tracked change: accept it, reject it, or leave it.',
  quoteOf: 'Quote {at} of {count}.',
  wholeComment: 'The comment on the first quote says the rest.',
  pieces: '{count, plural, =0 {No evidence is cited.} one {# piece of evidence.} other {# pieces of evidence.}}',
  more: 'The whole rationale stands under {claim} below.',
  fixInTheWay: 'Its wording is not tracked here, since {claim} changes some of the same words. Proposed instead: {fix}',
  meaning: 'Meaning',
  count: 'Number',
  name: 'What is counted',
  reason: 'Reason',
} as const

export type DocxLabel = keyof typeof en

const ar: Record<DocxLabel, string> = {
  howToRead: 'كل ادعاء تعليقٌ على الكلمات التي يستند إليها. وكل صياغة مقترحة تغييرٌ متعقَّب: اقبله أو ارفضه أو اتركه.',
  quoteOf: 'الاقتباس {at} من {count}.',
  wholeComment: 'بقية الكلام في التعليق على الاقتباس الأول.',
  pieces:
    '{count, plural, =0 {لا يُستشهد بأي دليل.} one {دليل واحد.} two {دليلان.} few {# أدلة.} many {# دليلًا.} other {# دليل.}}',
  more: 'التعليل كاملًا تحت {claim} أدناه.',
  fixInTheWay: 'صياغته غير متعقَّبة هنا لأن {claim} يغيّر بعض الكلمات نفسها. المقترح بدلًا منها: {fix}',
  meaning: 'المعنى',
  count: 'العدد',
  name: 'ما يُعدّ',
  reason: 'السبب',
}

const de: Record<DocxLabel, string> = {
  howToRead:
    'Jede Behauptung ist ein Kommentar an den Worten, auf denen sie beruht. Jede vorgeschlagene Fassung ist eine nachverfolgte Änderung: annehmen, ablehnen oder stehen lassen.',
  quoteOf: 'Zitat {at} von {count}.',
  wholeComment: 'Das Übrige sagt der Kommentar am ersten Zitat.',
  pieces: '{count, plural, =0 {Kein Beleg ist angeführt.} one {# Beleg.} other {# Belege.}}',
  more: 'Die ganze Begründung steht unten bei {claim}.',
  fixInTheWay:
    'Die Fassung ist hier keine nachverfolgte Änderung, weil {claim} teils dieselben Worte ändert. Stattdessen vorgeschlagen: {fix}',
  meaning: 'Bedeutung',
  count: 'Anzahl',
  name: 'Was gezählt wird',
  reason: 'Grund',
}

const es: Record<DocxLabel, string> = {
  howToRead:
    'Cada afirmación es un comentario sobre las palabras en que se apoya. Cada redacción propuesta es un cambio controlado: acéptelo, rechácelo o déjelo.',
  quoteOf: 'Cita {at} de {count}.',
  wholeComment: 'Lo demás está en el comentario de la primera cita.',
  pieces: '{count, plural, =0 {No se cita ninguna prueba.} one {# prueba.} other {# pruebas.}}',
  more: 'El razonamiento completo está en {claim}, más abajo.',
  fixInTheWay:
    'Su redacción no es aquí un cambio controlado, porque {claim} cambia algunas de las mismas palabras. Se propone en su lugar: {fix}',
  meaning: 'Significado',
  count: 'Número',
  name: 'Qué se cuenta',
  reason: 'Motivo',
}

const fr: Record<DocxLabel, string> = {
  howToRead:
    'Chaque affirmation est un commentaire sur les mots dont elle part. Chaque formulation proposée est une modification suivie : à accepter, à refuser ou à laisser.',
  quoteOf: 'Citation {at} sur {count}.',
  wholeComment: 'Le commentaire de la première citation dit le reste.',
  pieces: '{count, plural, =0 {Aucune preuve n’est citée.} one {# preuve.} other {# preuves.}}',
  more: 'La justification entière se trouve plus bas, sous {claim}.',
  fixInTheWay:
    'Sa formulation n’est pas suivie ici, car {claim} modifie une partie des mêmes mots. Proposé à la place : {fix}',
  meaning: 'Sens',
  count: 'Nombre',
  name: 'Ce qui est compté',
  reason: 'Raison',
}

/** The labels of the Word document in one language. */
export function docxLabels(language: LabelLanguage): Say<DocxLabel> {
  return labelsOf<DocxLabel>({ en, ar, de, es, fr }, language)
}

/** The language of the labels as Word names it, and that of right-to-left text beside them. */
export const LANGUAGE_TAGS: Record<LabelLanguage, { value: string; bidirectional: string }> = {
  en: { value: 'en-GB', bidirectional: 'ar-SA' },
  ar: { value: 'en-GB', bidirectional: 'ar-SA' },
  de: { value: 'de-DE', bidirectional: 'ar-SA' },
  es: { value: 'es-ES', bidirectional: 'ar-SA' },
  fr: { value: 'fr-FR', bidirectional: 'ar-SA' },
}
