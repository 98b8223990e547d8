const MONTHS: readonly string[][] = [
  [
    'january',
    'jan',
    'janvier',
    'januar',
    'enero',
    'gennaio',
    'janeiro',
    'januari',
    'ocak',
    'января',
    'يناير',
    'كانون الثاني',
    'ژانویه',
  ],
  [
    'february',
    'feb',
    'février',
    'februar',
    'febrero',
    'febbraio',
    'fevereiro',
    'februari',
    'şubat',
    'февраля',
    'فبراير',
    'شباط',
    'فوریه',
  ],
  ['march', 'mar', 'mars', 'märz', 'marzo', 'março', 'maart', 'mart', 'марта', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'nisan', 'апреля', 'أبريل', 'إبريل', 'نيسان', 'آوریل'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'mayıs', 'мая', 'مايو', 'أيار', 'مه'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'giugno', 'junho', 'haziran', 'июня', 'يونيو', 'حزيران', 'ژوئن'],
  ['july', 'jul', 'juillet', 'juli', 'julio', 'luglio', 'julho', 'temmuz', 'июля', 'يوليو', 'تموز', 'ژوئیه'],
  ['august', 'aug', 'août', 'agosto', 'augustus', 'ağustos', 'августа', 'أغسطس', 'آب', 'اوت'],
  [
    'september',
    'sep',
    'sept',
    'septembre',
    'septiembre',
    'settembre',
    'setembro',
    'eylül',
    'сентября',
    'سبتمبر',
    'أيلول',
    'سپتامبر',
  ],
  [
    'october',
    'oct',
    'octobre',
    'oktober',
    'octubre',
    'ottobre',
    'outubro',
    'ekim',
    'октября',
    'أكتوبر',
    'تشرين الأول',
    'اکتبر',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'kasım', 'ноября', 'نوفمبر', 'تشرين الثاني', 'نوامبر'],
  [
    'december',
    'dec',
    'décembre',
    'dezember',
    'diciembre',
    'dicembre',
    'dezembro',
    'aralık',
    'декабря',
    'ديسمبر',
    'كانون الأول',
    'دسامبر',
  ],
]
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

const LEAD =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|date|created)(?: on| at)?|publié le|veröffentlicht(?: am)?|publicado(?: el)?|نشر في|نُشر في|تاريخ النشر|آخر تحديث|تم النشر|تاریخ انتشار)\s*[:：]?\s*/iu
const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة))[,،.]?\s+/iu
const CLOCK =
  /[\s,،|·@–—-]*(?:at |um |à |الساعة )?\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?(?:[A-Z]{1,5}|[+-]\d{1,2}:?\d{2})\)?)?\s*$/iu

/** Reads a date out of what a page declares ("2024-01-25T15:17:50Z", "January 25, 2024") as YYYY-MM-DD in the page's own time zone, or gives null. */
export function dateIn(words: string): string | null {
  const text = westernDigits(words)
    .trim()
    .replace(LEAD, '')
    .replace(WEEKDAY, '')
    .replace(CLOCK, '')
    .trim()
    .toLowerCase()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[t\s])/.exec(text)
  if (iso) return checked(iso[1], Number(iso[2]), iso[3])
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|\.)? (?:de |of )?([\p{L}\p{M} ]+?)\.?,? (?:de )?(\d{4})$/u.exec(text)
  if (dayFirst) return checked(dayFirst[3], MONTH_NUMBER.get(dayFirst[2] ?? ''), dayFirst[1])
  const monthFirst = /^([\p{L}\p{M}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)
  if (monthFirst) return checked(monthFirst[3], MONTH_NUMBER.get(monthFirst[1] ?? ''), monthFirst[2])
  return null
}

/** Gives the date of a line that holds nothing but a date and time, as YYYY-MM-DD, or null. */
export function dateOfLine(line: string): string | null {
  return line.length <= 80 ? dateIn(line) : null
}

function checked(year: string | undefined, month: number | undefined, day: string | undefined): string | null {
  const date = `${year}-${String(month ?? 0).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date
}

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
