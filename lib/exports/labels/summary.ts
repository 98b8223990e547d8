/** What was found in a few sentences, and the names of the totals. */
const en = {
  none: 'No claim has been recorded.',
  settled: 'Of {claims, plural, one {# claim} other {# claims}}, {settled, plural, other {#}} settled.',
  settledAndDropped:
    'Of {claims, plural, one {# claim} other {# claims}}, {settled, plural, other {#}} settled and {dropped, plural, other {#}} dropped.',
  waiting: '{count, plural, one {# claim is} other {# claims are}} still being checked.',
  disputed: '{count, plural, one {# claim is} other {# claims are}} disputed.',
  accounted:
    '{accounted, plural, other {#}} of {all, plural, one {# passage is} other {# passages are}} accounted for.',
  cited:
    '{evidence, plural, one {# piece} other {# pieces}} of evidence from {sources, plural, one {# source} other {# sources}} {evidence, plural, one {is} other {are}} cited.',
  claims: 'claims',
  claims_open: 'claims open',
  claims_checking: 'claims checking',
  claims_second_look: 'claims second look',
  claims_disputed: 'claims disputed',
  claims_settled: 'claims settled',
  claims_dropped: 'claims dropped',
  claimsRated: 'claims rated {rating}',
  evidence: 'evidence',
  sources: 'sources',
  passages: 'passages',
  passagesAccounted: 'passages accounted for',
  openItems: 'open items',
  warnings: 'warnings',
} as const

type Labels = Record<keyof typeof en, string>

const de: Labels = {
  none: 'Es wurde keine Behauptung erfasst.',
  settled:
    '{claims, plural, one {# Behauptung} other {# Behauptungen}}, davon {settled, plural, other {#}} abgeschlossen.',
  settledAndDropped:
    '{claims, plural, one {# Behauptung} other {# Behauptungen}}, davon {settled, plural, other {#}} abgeschlossen und {dropped, plural, other {#}} verworfen.',
  waiting: '{count, plural, one {# Behauptung wird} other {# Behauptungen werden}} noch geprüft.',
  disputed: '{count, plural, one {# Behauptung ist} other {# Behauptungen sind}} strittig.',
  accounted:
    '{accounted, plural, other {#}} von {all, plural, one {# Satz} other {# Sätzen}} {accounted, plural, one {ist} other {sind}} bearbeitet.',
  cited:
    '{evidence, plural, one {# Beleg} other {# Belege}} aus {sources, plural, one {# Quelle} other {# Quellen}} {evidence, plural, one {ist} other {sind}} angeführt.',
  claims: 'Behauptungen',
  claims_open: 'Behauptungen, offen',
  claims_checking: 'Behauptungen, in Prüfung',
  claims_second_look: 'Behauptungen, zweite Prüfung',
  claims_disputed: 'Behauptungen, strittig',
  claims_settled: 'Behauptungen, abgeschlossen',
  claims_dropped: 'Behauptungen, verworfen',
  claimsRated: 'Behauptungen, bewertet mit {rating}',
  evidence: 'Belege',
  sources: 'Quellen',
  passages: 'Sätze',
  passagesAccounted: 'Sätze, bearbeitet',
  openItems: 'Offene Punkte',
  warnings: 'Warnhinweise',
}

const es: Labels = {
  none: 'No se ha registrado ninguna afirmación.',
  settled:
    '{claims, plural, one {# afirmación} other {# afirmaciones}}: {settled, plural, one {# resuelta} other {# resueltas}}.',
  settledAndDropped:
    '{claims, plural, one {# afirmación} other {# afirmaciones}}: {settled, plural, one {# resuelta} other {# resueltas}} y {dropped, plural, one {# descartada} other {# descartadas}}.',
  waiting: '{count, plural, one {# afirmación sigue} other {# afirmaciones siguen}} en proceso de verificación.',
  disputed: '{count, plural, one {# afirmación está} other {# afirmaciones están}} en disputa.',
  accounted:
    '{accounted, plural, one {Se ha examinado #} other {Se han examinado #}} de {all, plural, one {# frase} other {# frases}}.',
  cited:
    'Se {evidence, plural, one {cita # prueba} other {citan # pruebas}} de {sources, plural, one {# fuente} other {# fuentes}}.',
  claims: 'afirmaciones',
  claims_open: 'afirmaciones abiertas',
  claims_checking: 'afirmaciones en verificación',
  claims_second_look: 'afirmaciones en segunda revisión',
  claims_disputed: 'afirmaciones en disputa',
  claims_settled: 'afirmaciones resueltas',
  claims_dropped: 'afirmaciones descartadas',
  claimsRated: 'afirmaciones calificadas como {rating}',
  evidence: 'pruebas',
  sources: 'fuentes',
  passages: 'frases',
  passagesAccounted: 'frases examinadas',
  openItems: 'puntos pendientes',
  warnings: 'advertencias',
}

const fr: Labels = {
  none: 'Aucune affirmation n’a été enregistrée.',
  settled:
    '{claims, plural, one {# affirmation} other {# affirmations}}, dont {settled, plural, one {# tranchée} other {# tranchées}}.',
  settledAndDropped:
    '{claims, plural, one {# affirmation} other {# affirmations}}, dont {settled, plural, one {# tranchée} other {# tranchées}} et {dropped, plural, one {# écartée} other {# écartées}}.',
  waiting: '{count, plural, one {# affirmation est} other {# affirmations sont}} encore en cours de vérification.',
  disputed: '{count, plural, one {# affirmation fait} other {# affirmations font}} l’objet d’un désaccord.',
  accounted: '{accounted, plural, one {# phrase examinée} other {# phrases examinées}} sur {all, plural, other {#}}.',
  cited:
    '{evidence, plural, one {# preuve citée, issue} other {# preuves citées, issues}} de {sources, plural, one {# source} other {# sources}}.',
  claims: 'affirmations',
  claims_open: 'affirmations ouvertes',
  claims_checking: 'affirmations en vérification',
  claims_second_look: 'affirmations en seconde lecture',
  claims_disputed: 'affirmations en désaccord',
  claims_settled: 'affirmations tranchées',
  claims_dropped: 'affirmations écartées',
  claimsRated: 'affirmations évaluées «\u00a0{rating}\u00a0»',
  evidence: 'preuves',
  sources: 'sources',
  passages: 'phrases',
  passagesAccounted: 'phrases examinées',
  openItems: 'points en suspens',
  warnings: 'avertissements',
}

const ar: Labels = {
  none: 'لم يُسجَّل أي ادعاء.',
  settled:
    '{claims, plural, zero {لا ادعاءات} one {ادعاء واحد} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}}، حُسم منها {settled, plural, other {#}}.',
  settledAndDropped:
    '{claims, plural, zero {لا ادعاءات} one {ادعاء واحد} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}}، حُسم منها {settled, plural, other {#}} واستُبعد {dropped, plural, other {#}}.',
  waiting:
    '{count, plural, zero {لا ادعاءات} one {ادعاء واحد ما زال} two {ادعاءان ما زالا} few {# ادعاءات ما زالت} many {# ادعاءً ما زالت} other {# ادعاء ما زالت}} قيد التحقق.',
  disputed:
    '{count, plural, zero {لا ادعاءات} one {ادعاء واحد} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}} محل خلاف.',
  accounted:
    'عولجت {accounted, plural, other {#}} من أصل {all, plural, zero {# جملة} one {جملة واحدة} two {جملتين} few {# جمل} many {# جملة} other {# جملة}}.',
  cited:
    'استُند إلى {evidence, plural, zero {# دليل} one {دليل واحد} two {دليلين} few {# أدلة} many {# دليلًا} other {# دليل}} من {sources, plural, zero {# مصدر} one {مصدر واحد} two {مصدرين} few {# مصادر} many {# مصدرًا} other {# مصدر}}.',
  claims: 'الادعاءات',
  claims_open: 'الادعاءات المفتوحة',
  claims_checking: 'الادعاءات قيد التحقق',
  claims_second_look: 'الادعاءات قيد مراجعة ثانية',
  claims_disputed: 'الادعاءات محل الخلاف',
  claims_settled: 'الادعاءات المحسومة',
  claims_dropped: 'الادعاءات المستبعدة',
  claimsRated: 'الادعاءات المقيَّمة: {rating}',
  evidence: 'الأدلة',
  sources: 'المصادر',
  passages: 'الجمل',
  passagesAccounted: 'الجمل المعالَجة',
  openItems: 'النقاط المعلّقة',
  warnings: 'التنبيهات',
}

export const SUMMARY_LABELS = { en: en as Labels, ar, de, es, fr }
