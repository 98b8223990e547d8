/** What is said of a claim, and of a report, in a line. */
const en = {
  draftName: 'Draft',
  draftOf: '{number}, draft',
  reportName: '{number}, edition {edition}',
  saidThrough: '{claimant}, through {via}',
  through: 'through {via}',
  passages: '{count, plural, one {passage {list}} other {passages {list}}}',
  decidedPart: '{by} ({rating})',
  settled: 'Verdict of {given}; settled {when}.',
  adjudicated: 'Verdicts of {given}; adjudicated by {by}, {when}.',
  verdictOf: 'Verdict of {by}: {rating}, resting on {evidence}',
  noEvidence: 'no evidence',
  adjudicatedBy: 'Adjudicated by {by}: {rating}',
  grade: 'Evidence grade {grade}.',
  gradeBecause: 'Evidence grade {grade}: {reasons}',
  asked:
    '{person} was asked on {when} {how, select, in_person {in person} phone {by phone} video_call {in a video call} message {by message} other {by e-mail}}{until, select, none {} other {, until {until}}}',
  noReply: '{asked}: no reply.',
  replied: '{asked}; replied{when, select, none {} other { on {when}}}: “{reply}”',
} as const

type Labels = Record<keyof typeof en, string>

const de: Labels = {
  draftName: 'Entwurf',
  draftOf: '{number}, Entwurf',
  reportName: '{number}, Ausgabe {edition}',
  saidThrough: '{claimant}, wiedergegeben von {via}',
  through: 'wiedergegeben von {via}',
  passages: '{count, plural, one {Satz {list}} other {Sätze {list}}}',
  decidedPart: '{by} ({rating})',
  settled: 'Urteil von {given}; abgeschlossen am {when}.',
  adjudicated: 'Urteile von {given}; Schiedsentscheid von {by} am {when}.',
  verdictOf: 'Urteil von {by}: {rating}, gestützt auf {evidence}',
  noEvidence: 'keine Belege',
  adjudicatedBy: 'Schiedsentscheid von {by}: {rating}',
  grade: 'Belegstufe {grade}.',
  gradeBecause: 'Belegstufe {grade}: {reasons}',
  asked:
    '{person} wurde am {when} {how, select, in_person {persönlich} phone {telefonisch} video_call {per Videogespräch} message {per Nachricht} other {per E-Mail}} um Stellungnahme gebeten{until, select, none {} other {, Frist bis {until}}}',
  noReply: '{asked}: keine Antwort.',
  replied: '{asked}; Antwort{when, select, none {} other { vom {when}}}: „{reply}“',
}

const es: Labels = {
  draftName: 'Borrador',
  draftOf: '{number}, borrador',
  reportName: '{number}, edición {edition}',
  saidThrough: '{claimant}, a través de {via}',
  through: 'a través de {via}',
  passages: '{count, plural, one {frase {list}} other {frases {list}}}',
  decidedPart: '{by} ({rating})',
  settled: 'Veredicto de {given}; resuelta el {when}.',
  adjudicated: 'Veredictos de {given}; arbitraje de {by}, {when}.',
  verdictOf: 'Veredicto de {by}: {rating}, basado en {evidence}',
  noEvidence: 'ninguna prueba',
  adjudicatedBy: 'Arbitraje de {by}: {rating}',
  grade: 'Solidez de las pruebas: {grade}.',
  gradeBecause: 'Solidez de las pruebas: {grade}. {reasons}',
  asked:
    'El {when} se pidió una respuesta {how, select, in_person {en persona} phone {por teléfono} video_call {por videollamada} message {por mensaje} other {por correo electrónico}} a {person}{until, select, none {} other {, con plazo hasta el {until}}}',
  noReply: '{asked}: no hubo respuesta.',
  replied: '{asked}; respuesta{when, select, none {} other { del {when}}}: «{reply}»',
}

const fr: Labels = {
  draftName: 'Brouillon',
  draftOf: '{number}, brouillon',
  reportName: '{number}, édition {edition}',
  saidThrough: '{claimant}, par l’intermédiaire de {via}',
  through: 'par l’intermédiaire de {via}',
  passages: '{count, plural, one {phrase {list}} other {phrases {list}}}',
  decidedPart: '{by} ({rating})',
  settled: 'Verdict de {given}\u00a0; affirmation tranchée le {when}.',
  adjudicated: 'Verdicts de {given}\u00a0; arbitrage de {by}, {when}.',
  verdictOf: 'Verdict de {by}\u00a0: {rating}, fondé sur {evidence}',
  noEvidence: 'aucune preuve',
  adjudicatedBy: 'Arbitrage de {by}\u00a0: {rating}',
  grade: 'Solidité des preuves\u00a0: {grade}.',
  gradeBecause: 'Solidité des preuves\u00a0: {grade}. {reasons}',
  asked:
    'Réponse demandée à {person} le {when} {how, select, in_person {de vive voix} phone {par téléphone} video_call {en visioconférence} message {par messagerie} other {par courriel}}{until, select, none {} other {, délai\u00a0: {until}}}',
  noReply: '{asked}\u00a0: aucune réponse.',
  replied: '{asked}\u00a0; réponse{when, select, none {} other { du {when}}}\u00a0: «\u00a0{reply}\u00a0»',
}

const ar: Labels = {
  draftName: 'مسودة',
  draftOf: '{number}، مسودة',
  reportName: '{number}، الإصدار {edition}',
  saidThrough: '{claimant}، نقلًا عن {via}',
  through: 'نقلًا عن {via}',
  passages:
    '{count, plural, zero {الجمل {list}} one {الجملة {list}} two {الجملتان {list}} few {الجمل {list}} many {الجمل {list}} other {الجمل {list}}}',
  decidedPart: '{by} ({rating})',
  settled: 'حكم {given}؛ حُسم في {when}.',
  adjudicated: 'أحكام {given}؛ حكّم في الخلاف {by} في {when}.',
  verdictOf: 'حكم {by}: {rating}، استنادًا إلى {evidence}',
  noEvidence: 'غير مستند إلى أدلة',
  adjudicatedBy: 'تحكيم {by}: {rating}',
  grade: 'درجة الأدلة {grade}.',
  gradeBecause: 'درجة الأدلة {grade}: {reasons}',
  asked:
    'طُلب الرد من {person} في {when} {how, select, in_person {وجهًا لوجه} phone {هاتفيًا} video_call {عبر مكالمة مرئية} message {عبر رسالة} other {عبر البريد الإلكتروني}}{until, select, none {} other {، في مهلة تنتهي في {until}}}',
  noReply: '{asked}: لم يصل رد.',
  replied: '{asked}؛ وجاء الرد{when, select, none {} other { في {when}}}: «{reply}»',
}

export const CLAIM_LABELS = { en: en as Labels, ar, de, es, fr }
