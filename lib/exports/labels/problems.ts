/** What blocks sign-off and what warns, by its kind. In English the frozen sentence says more, and is printed instead. */
const en = {
  noClaims: 'The article has no claims.',
  noClaimsChosen: 'No claim is chosen.',
  open: '{claim} is open: nobody has begun to check it.',
  checking: '{claim} is still being checked.',
  second_look: '{claim} waits for another verdict.',
  disputed: '{claim} is disputed: an editor has to adjudicate.',
  notEnded: '{claim} is not settled.',
  restsOnNothing: 'The verdict on {claim} rests on no evidence.',
  unaccounted: 'Passage {number} has neither a claim nor a mark.',
  'quote-not-found': '{claim}: Quoted words are not found in the kept copy of their source, or were not looked up.',
  'circular-source': '{claim}: A source is the checked article itself, cites it, or has it from there.',
  'sources-older-than-event': '{claim}: Every source is older than what the claim is about.',
  'only-reference-work': '{claim}: Nothing but a reference work stands under the claim.',
  'single-source-accusation': '{claim}: It accuses somebody, and rests on one independent source.',
  'number-in-no-quote': '{claim}: A number of the claim stands in none of the words quoted from its sources.',
  'snapshot-damaged': '{claim}: A kept copy of a source is damaged or missing.',
  'snapshot-changed': '{claim}: A source has changed or gone since it was kept.',
  'confidential-source': '{claim}: A source is confidential.',
} as const

type Labels = Record<keyof typeof en, string>

const de: Labels = {
  noClaims: 'Der Artikel enthält keine Behauptungen.',
  noClaimsChosen: 'Es ist keine Behauptung ausgewählt.',
  open: '{claim} ist offen: Die Prüfung hat noch nicht begonnen.',
  checking: '{claim} wird noch geprüft.',
  second_look: '{claim} wartet auf ein weiteres Urteil.',
  disputed: '{claim} ist strittig: Die Redaktionsleitung muss entscheiden.',
  notEnded: '{claim} ist nicht abgeschlossen.',
  restsOnNothing: 'Das Urteil zu {claim} stützt sich auf keine Belege.',
  unaccounted: 'Satz {number} hat weder eine Behauptung noch eine Kennzeichnung.',
  'quote-not-found':
    '{claim}: Zitierte Worte stehen nicht in der aufbewahrten Kopie ihrer Quelle oder wurden nicht nachgeschlagen.',
  'circular-source': '{claim}: Eine Quelle ist der geprüfte Artikel selbst, zitiert ihn oder schöpft aus ihm.',
  'sources-older-than-event': '{claim}: Alle Quellen sind älter als das, worum es in der Behauptung geht.',
  'only-reference-work': '{claim}: Die Behauptung stützt sich allein auf ein Nachschlagewerk.',
  'single-source-accusation': '{claim}: Sie belastet jemanden und beruht auf nur einer unabhängigen Quelle.',
  'number-in-no-quote': '{claim}: Eine Zahl der Behauptung kommt in keinem Zitat aus den Quellen vor.',
  'snapshot-damaged': '{claim}: Die aufbewahrte Kopie einer Quelle ist beschädigt oder fehlt.',
  'snapshot-changed': '{claim}: Eine Quelle wurde seit der Sicherung geändert oder ist nicht mehr erreichbar.',
  'confidential-source': '{claim}: Eine Quelle ist vertraulich.',
}

const es: Labels = {
  noClaims: 'El artículo no tiene afirmaciones.',
  noClaimsChosen: 'No se ha elegido ninguna afirmación.',
  open: '{claim} está abierta: nadie ha empezado a verificarla.',
  checking: '{claim} sigue en verificación.',
  second_look: '{claim} espera otro veredicto.',
  disputed: '{claim} está en disputa: debe decidir un editor.',
  notEnded: '{claim} no está resuelta.',
  restsOnNothing: 'El veredicto sobre {claim} no se apoya en ninguna prueba.',
  unaccounted: 'La frase {number} no tiene ni afirmación ni marca.',
  'quote-not-found':
    '{claim}: hay palabras citadas que no aparecen en la copia conservada de su fuente o que no se cotejaron.',
  'circular-source': '{claim}: una fuente es el propio artículo verificado, lo cita o procede de él.',
  'sources-older-than-event': '{claim}: todas las fuentes son anteriores a lo que trata la afirmación.',
  'only-reference-work': '{claim}: la afirmación solo se apoya en una obra de referencia.',
  'single-source-accusation': '{claim}: acusa a alguien y se apoya en una sola fuente independiente.',
  'number-in-no-quote': '{claim}: una cifra de la afirmación no figura en ninguna cita de sus fuentes.',
  'snapshot-damaged': '{claim}: la copia conservada de una fuente está dañada o falta.',
  'snapshot-changed': '{claim}: una fuente ha cambiado o ha desaparecido desde que se conservó.',
  'confidential-source': '{claim}: una fuente es confidencial.',
}

const fr: Labels = {
  noClaims: 'L’article ne contient aucune affirmation.',
  noClaimsChosen: 'Aucune affirmation n’est choisie.',
  open: '{claim} est ouverte\u00a0: personne n’a commencé à la vérifier.',
  checking: '{claim} est encore en cours de vérification.',
  second_look: '{claim} attend un autre verdict.',
  disputed: '{claim} fait l’objet d’un désaccord\u00a0: la rédaction en chef doit trancher.',
  notEnded: '{claim} n’est pas tranchée.',
  restsOnNothing: 'Le verdict sur {claim} ne repose sur aucune preuve.',
  unaccounted: 'La phrase {number} n’a ni affirmation ni annotation.',
  'quote-not-found':
    '{claim}\u00a0: des mots cités ne figurent pas dans la copie conservée de leur source, ou n’y ont pas été recherchés.',
  'circular-source': '{claim}\u00a0: une source est l’article vérifié lui-même, le cite ou s’en inspire.',
  'sources-older-than-event': '{claim}\u00a0: toutes les sources sont antérieures à ce dont parle l’affirmation.',
  'only-reference-work': '{claim}\u00a0: l’affirmation ne repose que sur un ouvrage de référence.',
  'single-source-accusation': '{claim}\u00a0: elle met quelqu’un en cause et repose sur une seule source indépendante.',
  'number-in-no-quote': '{claim}\u00a0: un chiffre de l’affirmation ne figure dans aucune citation de ses sources.',
  'snapshot-damaged': '{claim}\u00a0: la copie conservée d’une source est endommagée ou manquante.',
  'snapshot-changed': '{claim}\u00a0: une source a changé ou disparu depuis sa conservation.',
  'confidential-source': '{claim}\u00a0: une source est confidentielle.',
}

const ar: Labels = {
  noClaims: 'لا ادعاءات في المقال.',
  noClaimsChosen: 'لم يُختر أي ادعاء.',
  open: '{claim} مفتوح: لم يبدأ أحد التحقق منه.',
  checking: '{claim} ما زال قيد التحقق.',
  second_look: '{claim} ينتظر حكمًا آخر.',
  disputed: '{claim} محل خلاف: على أحد المحررين أن يفصل فيه.',
  notEnded: '{claim} لم يُحسم.',
  restsOnNothing: 'الحكم على {claim} لا يستند إلى أي دليل.',
  unaccounted: 'الجملة {number} بلا ادعاء ولا علامة.',
  'quote-not-found': '{claim}: كلمات مقتبسة لا ترد في النسخة المحفوظة من مصدرها، أو لم يُبحث عنها.',
  'circular-source': '{claim}: أحد المصادر هو المقال نفسه، أو يستشهد به، أو ينقل عنه.',
  'sources-older-than-event': '{claim}: كل المصادر أقدم مما يتناوله الادعاء.',
  'only-reference-work': '{claim}: لا يستند الادعاء إلا إلى عمل مرجعي.',
  'single-source-accusation': '{claim}: يتهم شخصًا ويستند إلى مصدر مستقل واحد.',
  'number-in-no-quote': '{claim}: رقم في الادعاء لا يرد في أي اقتباس من مصادره.',
  'snapshot-damaged': '{claim}: النسخة المحفوظة من أحد المصادر تالفة أو مفقودة.',
  'snapshot-changed': '{claim}: تغيّر أحد المصادر أو اختفى منذ حفظه.',
  'confidential-source': '{claim}: أحد المصادر سرّي.',
}

export const PROBLEM_LABELS = { en: en as Labels, ar, de, es, fr }
