/** Names of the facts of an article and a file, and how things are put into a sentence. */
const en = {
  withheld: 'withheld',
  archived: 'Archived',
  hash: 'SHA-256',
  listComma: ', ',
  quoted: '“{words}”',
  named: '{name}: {value}',
  desk: 'Desk',
  byline: 'Byline',
  publisher: 'Publisher',
  articlePublished: 'Article published',
  language: 'Language',
  address: 'Address',
  characters: 'characters {start} to {end}',
  timesOf: 'Times are on the clocks of {zone}.',
  takenFrom: 'Taken from the whole edition, whose SHA-256 is {hash}',
  backToArticle: 'Back to the words in the article',
} as const

type Labels = Record<keyof typeof en, string>

const de: Labels = {
  withheld: 'nicht mitgeteilt',
  archived: 'Archiviert',
  hash: 'SHA-256',
  listComma: ', ',
  quoted: '„{words}“',
  named: '{name}: {value}',
  desk: 'Redaktion',
  byline: 'Autorenzeile',
  publisher: 'Medium',
  articlePublished: 'Artikel veröffentlicht',
  language: 'Sprache',
  address: 'Adresse',
  characters: 'Zeichen {start} bis {end}',
  timesOf: 'Zeitangaben nach der Uhr von {zone}.',
  takenFrom: 'Auszug aus der vollständigen Ausgabe mit dem SHA-256 {hash}',
  backToArticle: 'Zurück zur Stelle im Artikel',
}

const es: Labels = {
  withheld: 'reservado',
  archived: 'Archivado',
  hash: 'SHA-256',
  listComma: ', ',
  quoted: '«{words}»',
  named: '{name}: {value}',
  desk: 'Redacción',
  byline: 'Firma',
  publisher: 'Medio',
  articlePublished: 'Artículo publicado',
  language: 'Idioma',
  address: 'Dirección',
  characters: 'caracteres {start} a {end}',
  timesOf: 'Las horas corresponden a {zone}.',
  takenFrom: 'Extraído de la edición completa, cuyo SHA-256 es {hash}',
  backToArticle: 'Volver al pasaje del artículo',
}

const fr: Labels = {
  withheld: 'non communiqué',
  archived: 'Archivé',
  hash: 'SHA-256',
  listComma: ', ',
  quoted: '«\u00a0{words}\u00a0»',
  named: '{name}\u00a0: {value}',
  desk: 'Rédaction',
  byline: 'Signature',
  publisher: 'Média',
  articlePublished: 'Article publié le',
  language: 'Langue',
  address: 'Adresse',
  characters: 'caractères {start} à {end}',
  timesOf: 'Les heures sont celles de {zone}.',
  takenFrom: 'Extrait de l’édition complète, dont le SHA-256 est {hash}',
  backToArticle: 'Retour au passage de l’article',
}

const ar: Labels = {
  withheld: 'محجوب',
  archived: 'نسخة مؤرشفة',
  hash: 'SHA-256',
  listComma: '، ',
  quoted: '«{words}»',
  named: '{name}: {value}',
  desk: 'الفريق',
  byline: 'اسم الكاتب',
  publisher: 'الناشر',
  articlePublished: 'تاريخ نشر المقال',
  language: 'اللغة',
  address: 'العنوان',
  characters: 'المحارف من {start} إلى {end}',
  timesOf: 'الأوقات بتوقيت {zone}.',
  takenFrom: 'مستخرج من الإصدار الكامل الذي بصمته SHA-256 هي {hash}',
  backToArticle: 'العودة إلى الموضع في المقال',
}

export const FILE_LABELS = { en: en as Labels, ar, de, es, fr }
