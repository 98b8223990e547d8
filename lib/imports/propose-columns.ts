import { foldedWord } from './folded-word'
import { IMPORT_FIELDS, type ImportField, JOINED_BY } from './import-field'

/** Heads that desks write, in English, German, French, Spanish and Arabic; compared as folded words. */
const HEADS: Record<ImportField, string> = {
  statement:
    'claim|claims|statement|claim text|claimreviewed|claim reviewed|assertion|fact|behauptung|aussage|these|affirmation|allégation|déclaration|énoncé|afirmación|declaración|alegación|bulo|الادعاء|ادعاء|التصريح|المزاعم|الزعم',
  quote:
    'quote|exact words|exact quote|wording|original|original text|verbatim|passage|zitat|wortlaut|citation|texte exact|verbatim exact|cita|cita textual|texto|الاقتباس|اقتباس|النص',
  verdict:
    'verdict|rating|result|conclusion|finding|label|truth|ruling|textual rating|alternatename|urteil|bewertung|ergebnis|einschätzung|évaluation|jugement|conclusion|veredicto|calificación|resultado|valoración|الحكم|التقييم|النتيجة|حكم',
  note: 'note|notes|comment|comments|rationale|explanation|reason|reasoning|remarks|why|notiz|anmerkung|anmerkungen|bemerkung|begründung|kommentar|remarque|remarques|commentaire|justification|nota|notas|comentario|explicación|observaciones|ملاحظة|ملاحظات|تعليق|الشرح',
  source:
    'source|sources|source url|link|links|url|evidence|reference|references|proof|quelle|quellen|beleg|belege|nachweis|lien|liens|référence|références|preuve|fuente|fuentes|enlace|enlaces|prueba|المصدر|المصادر|مصدر|رابط|الرابط',
  sourceTitle: 'source title|title of source|titel der quelle|titre de la source|título de la fuente|عنوان المصدر',
  sourcePublisher:
    'source publisher|publisher of source|checked by|fact checker|herausgeber der quelle|éditeur de la source|editor de la fuente|ناشر المصدر',
  sourceQuote:
    'source quote|quote from source|what the source says|source text|zitat der quelle|citation de la source|cita de la fuente|اقتباس المصدر',
  stance: 'stance|supports or refutes|what it shows|haltung|position|postura|الموقف',
  claimant:
    'claimant|speaker|who|said by|who said it|person|claim author|author of claim|sprecher|sprecherin|urheber|wer|auteur|qui|locuteur|orateur|autor|autora|quién|declarante|القائل|صاحب الادعاء|المتحدث',
  via: 'via|through|through whom|quoted by|reported by|über|par|rapporté par|a través de|por medio de|عبر|نقلا عن',
  article:
    'article|article title|title|story|headline|piece|artikel|titel|beitrag|überschrift|titre|titre de l article|artículo|título|titular|المقال|عنوان المقال|العنوان',
  articleUrl:
    'article url|article link|story url|appearance|url des artikels|url de l article|url del artículo|رابط المقال',
  articleDate:
    'article date|published|published on|publication date|date published|erschienen|veröffentlicht|date de publication|publié le|fecha de publicación|publicado|تاريخ النشر',
  articlePublisher:
    'publisher|outlet|medium|media|newspaper|publication|herausgeber|zeitung|média|journal|editorial|medio|periódico|الناشر|الصحيفة|الوسيلة',
  kind: 'kind|type|claim type|category|art|typ|kategorie|genre|catégorie|tipo|categoría|النوع|الفئة',
  priority: 'priority|importance|urgency|priorität|dringlichkeit|priorité|urgence|prioridad|urgencia|الأولوية',
  tags: 'tags|tag|topic|topics|keywords|subject|labels|schlagworte|schlagwort|thema|themen|mots clés|sujet|thème|etiquetas|tema|temas|palabras clave|وسوم|الوسوم|الموضوع',
  assignee:
    'assignee|assigned to|assigned|checker|reviewer|owner|responsible|prüfer|prüferin|zuständig|bearbeiter|bearbeiterin|assigné à|responsable|vérificateur|asignado a|asignado|revisor|المكلف|المسؤول|المراجع',
  due: 'due|due date|deadline|fällig|frist|fällig am|échéance|date limite|à rendre|vence|fecha límite|plazo|موعد التسليم|الموعد النهائي',
  happenedOn:
    'happened on|happened|event date|date of event|date of claim|claim date|date|datum|ereignisdatum|date de l événement|fecha|fecha del hecho|التاريخ|تاريخ الحدث',
  id: 'id|row id|claim id|identifier|number|nr|no|nummer|kennung|identifiant|numéro|identificador|número|المعرف|الرقم|رقم',
}

const FIELD_OF = new Map<string, ImportField>()
for (const field of IMPORT_FIELDS)
  for (const head of HEADS[field].split('|')) {
    const folded = foldedWord(head)
    if (!FIELD_OF.has(folded)) FIELD_OF.set(folded, field)
  }

/** What each column most likely is, by its head; a field that a second head names too goes to the first. Null: left out. */
export function proposeColumns(heads: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>()
  return heads.map((head) => {
    const field = fieldOf(head)
    if (field === null || (taken.has(field) && JOINED_BY[field] === null)) return null
    taken.add(field)
    return field
  })
}

/** "Source 2" and "Note (optional)" are a source and a note. */
function fieldOf(head: string): ImportField | null {
  const bare = head.replace(/\([^)]*\)\s*$/, '').replace(/[\s_-]*\d+$/, '')
  return FIELD_OF.get(foldedWord(head)) ?? FIELD_OF.get(foldedWord(bare)) ?? null
}
