/** What looking a quote up came to. */
const en = {
  lookedUp:
    '{outcome, select, found {looked up and found in} differs {looked up and found with differences in} ambiguous {looked up and found more than once in} other {looked up and not found in}} {text, select, typed {a text typed by hand from the copy of {day}} other {the copy of {day}}}, SHA-256 {hash}…',
  kept: 'kept: copy of {day}, SHA-256 {hash}…',
  notLookedUp: 'not looked up in the copy of {day}, SHA-256 {hash}…',
  noCopy: 'not looked up: no copy is kept',
} as const

type Labels = Record<keyof typeof en, string>

const de: Labels = {
  lookedUp:
    '{outcome, select, found {nachgeschlagen und gefunden in} differs {nachgeschlagen und mit Abweichungen gefunden in} ambiguous {nachgeschlagen und mehrfach gefunden in} other {nachgeschlagen und nicht gefunden in}} {text, select, typed {einer Abschrift der Kopie vom {day}} other {der Kopie vom {day}}}, SHA-256 {hash}…',
  kept: 'aufbewahrt: Kopie vom {day}, SHA-256 {hash}…',
  notLookedUp: 'nicht nachgeschlagen in der Kopie vom {day}, SHA-256 {hash}…',
  noCopy: 'nicht nachgeschlagen: es ist keine Kopie aufbewahrt',
}

const es: Labels = {
  lookedUp:
    '{outcome, select, found {cotejada y localizada en} differs {cotejada y localizada con diferencias en} ambiguous {cotejada y localizada más de una vez en} other {cotejada y no localizada en}} {text, select, typed {una transcripción manual de la copia del {day}} other {la copia del {day}}}, SHA-256 {hash}…',
  kept: 'conservada: copia del {day}, SHA-256 {hash}…',
  notLookedUp: 'sin cotejar con la copia del {day}, SHA-256 {hash}…',
  noCopy: 'sin cotejar: no se conserva ninguna copia',
}

const fr: Labels = {
  lookedUp:
    '{outcome, select, found {recherchée et retrouvée dans} differs {recherchée et retrouvée avec des différences dans} ambiguous {recherchée et retrouvée plusieurs fois dans} other {recherchée et introuvable dans}} {text, select, typed {une transcription manuelle de la copie du {day}} other {la copie du {day}}}, SHA-256 {hash}…',
  kept: 'conservée\u00a0: copie du {day}, SHA-256 {hash}…',
  notLookedUp: 'non recherchée dans la copie du {day}, SHA-256 {hash}…',
  noCopy: 'non recherchée\u00a0: aucune copie n’est conservée',
}

const ar: Labels = {
  lookedUp:
    '{outcome, select, found {بُحث عنه وعُثر عليه في} differs {بُحث عنه وعُثر عليه مع اختلافات في} ambiguous {بُحث عنه وعُثر عليه أكثر من مرة في} other {بُحث عنه ولم يُعثر عليه في}} {text, select, typed {نص منسوخ باليد من النسخة المؤرخة {day}} other {النسخة المؤرخة {day}}}، SHA-256 {hash}…',
  kept: 'محفوظ: نسخة مؤرخة {day}، SHA-256 {hash}…',
  notLookedUp: 'لم يُبحث عنه في النسخة المؤرخة {day}، SHA-256 {hash}…',
  noCopy: 'لم يُبحث عنه: لا نسخة محفوظة',
}

export const EVIDENCE_LABELS = { en: en as Labels, ar, de, es, fr }
