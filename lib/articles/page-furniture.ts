import { dateOfLine } from './guess-date'

type Furniture = { because: string; longest: number; pattern: RegExp }

const BUTTON_WORDS =
  '(?:share|tweet|post|e-?mail|print|copy link|copy|link|save|bookmark|listen|comments?|facebook|twitter|x|whats ?app|telegram|linkedin|pinterest|reddit|flipboard|messenger|instagram|youtube|follow|like|مشاركة|شارك|شاركها|طباعة|اطبع|حفظ|استمع|نسخ الرابط|إرسال|أرسل|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|لينكد إن|البريد الإلكتروني|اشتراک‌گذاری|اشتراک گذاری|چاپ|ارسال|تلگرام|توییتر|فیس‌بوک|واتس‌اپ)'
const ON_SITES =
  '(?: (?:this|the|article|story|page|on|via|with|by|to|us|your|friends|المقال|المقالة|الخبر|الصفحة|على|عبر|مع|الأصدقاء))*'

/** What pages put around an article, most certain first; `longest` keeps a long sentence of the article from being taken for it. */
const FURNITURE: readonly Furniture[] = [
  {
    because: 'A button that changes the size of the letters.',
    longest: 24,
    pattern: /^(?:[AaTع]\s*[-+−–]*\s*|[-+−–]\s*[AaTع]\s*)+$/u,
  },
  {
    because: 'A button to share, save or print.',
    longest: 120,
    pattern: new RegExp(`^(?:${BUTTON_WORDS}${ON_SITES}[\\s,|·•:/&-]*)+$`, 'iu'),
  },
  {
    because: 'An invitation to subscribe or sign in.',
    longest: 200,
    pattern:
      /^(?:subscribe|sign up|sign in|log in|register|join (?:our|us)|become a (?:member|subscriber)|already a subscriber|get (?:our|the) (?:daily|weekly|free|latest|best|news)|support (?:our|independent) journalism|follow us|download (?:our|the) app|اشترك|اشتركوا|سجل(?: الآن)?|تسجيل الدخول|تابعنا|تابعونا|حمل التطبيق|عضویت در|مشترک شوید)(?=[\s.,!:]|$).*/iu,
  },
  {
    because: 'A notice about cookies.',
    longest: 500,
    pattern:
      /\b(?:we|our (?:partners|site|website)|this (?:site|website)) (?:and our partners )?uses? (?:\w+ )?cookies\b|\baccept (?:all )?cookies\b|\bcookie (?:policy|settings|preferences|notice)\b|ملفات تعريف الارتباط|الكوكيز/iu,
  },
  {
    because: 'A notice about comments, not part of the article.',
    longest: 900,
    pattern:
      /\b(?:comments? (?:policy|guidelines|are (?:closed|moderated))|community (?:guidelines|standards)|views expressed in (?:the )?comments|join the (?:conversation|discussion)|leave a (?:comment|reply)|comments are the sole responsibility)\b|ترحب شبكة .{0,40}بالنقاش|مراجعة التعليقات|إرشادات (?:الاستخدام|التعليق)|الآراء الواردة (?:أدناه|في التعليقات)|أضف تعليق|اترك تعليق|التعليقات مغلقة|نظرات کاربران|دیدگاه خود را/iu,
  },
  {
    because: 'A pointer to other articles.',
    longest: 200,
    pattern:
      /^(?:(?:read (?:more|also|next)|see also|also read|also on|more on this(?: story)?|more from|related(?: (?:articles?|stories|topics|content))?|recommended|watch|listen|up next|don[’']t miss|in case you missed it)\s*[:：>»|].*|(?:read (?:more|also|next)|see also|related(?: (?:articles?|stories|topics|content))?|recommended(?: for you)?|you (?:may|might) also like|most (?:read|popular|viewed)|trending(?: now)?|top stories|up next|more on this story|continue reading|show more|load more|back to top)\.{0,3}|(?:اقرأ|إقرأ|شاهد|تابع|طالع)(?:\s+(?:أيضا|أيضاً|أيضًا|المزيد|كذلك))?\s*[:：].*|(?:اقرأ|إقرأ|شاهد) (?:أيضا|أيضاً|أيضًا|المزيد)|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة|مرتبطة)|الأكثر (?:قراءة|مشاهدة)|بیشتر بخوانید.*|مطالب مرتبط|(?:lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lea también|leer más)\s*[:：]?.*)$/iu,
  },
  {
    because: 'An advertisement.',
    longest: 80,
    pattern:
      /^(?:advertisement|advertising|ad|sponsored(?: content)?|promoted|story continues below(?: advertisement)?|article continues below|skip advertisement|إعلان|إعلانات|آگهی|تبلیغات|publicité|anzeige|werbung|publicidad)[.:]?$/iu,
  },
  {
    because: 'A copyright notice.',
    longest: 250,
    pattern: /^(?:©|\(c\)|copyright\b).*|all rights reserved|جميع الحقوق محفوظة|کلیه حقوق محفوظ/iu,
  },
  {
    because: 'A credit of a picture.',
    longest: 200,
    pattern:
      /^(?:photo|image|picture|credit|photograph)(?: credit)?s?(?: by)?\s*[:：].*|^\(?(?:getty images|reuters photo|ap photo|file photo)\b.*/iu,
  },
  {
    because: 'The time it takes to read.',
    longest: 40,
    pattern:
      /^(?:\d+ min(?:ute)?s? (?:read|to read)|reading time:? \d+.*|\d+ (?:دقيقة|دقائق)(?: قراءة)?|مدة القراءة.*)$/iu,
  },
]

const BYLINE =
  /^(?:[Bb]y|BY|(?:[Ww]ritten|[Rr]eporting|[Ss]tory) by|Par|Von|Por)[:：]?\s+(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:and |& |de |van |von |bin |al-)?\p{Lu}[\p{L}\p{M}.'’-]*){0,6})$/u
const ARABIC_BYLINE = /^(?:بقلم|كتب|كتبت|إعداد|تحرير|نوشته|نویسنده)\s*[:：]\s*([\p{L}\p{M} ]{3,60})$/u

/** Says why a line looks like part of the page and not of the article, or gives null. */
export function furnitureOf(line: string): { because: string } | null {
  if (dateOfLine(line)) return { because: 'A timestamp of the page; it is proposed as the date of the article.' }
  const found = FURNITURE.find(({ longest, pattern }) => line.length <= longest && pattern.test(line))
  return found ? { because: found.because } : null
}

/** Gives the author that a line of its own names ("By Ana Lind"), or null. */
export function bylineOf(line: string): string | null {
  return (BYLINE.exec(line) ?? ARABIC_BYLINE.exec(line))?.[1]?.trim() ?? null
}

/** Strips a sign that a page left before the first word and says so, or gives null when there is none. */
export function strayLead(line: string): { text: string; because: string } | null {
  const lead = /^([/|•·>»*]+)\s+(?=\S)/u.exec(line)
  if (!lead) return null
  return {
    text: line.slice(lead[0].length),
    because: `The page left “${lead[1]}” before the first word; it was taken off.`,
  }
}
