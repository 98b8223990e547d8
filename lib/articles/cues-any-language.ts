import { type CuePatterns, wholeWords } from './cue'

const NUMBER =
  '(?<![-–][\\p{L}\\p{N}]*|[\\p{L}_/.:#@])[$€£¥₹]?\\p{Nd}+(?:[.,٫٬’\\u00a0\\u202f ]\\p{Nd}{3})*(?:[.,٫]\\p{Nd}+)?'

/** Figures, years and written dates, which look the same in all languages we read. */
export const CUES_OF_ANY_LANGUAGE: CuePatterns = {
  quantity: [new RegExp(`${NUMBER}(?:\\s?[%٪‰°]|\\s?[€$£])?(?![\\p{L}\\p{N}]|[:/.]\\p{N}|\\.\\p{L}|-\\p{Lu})`, 'gu')],
  date: [
    wholeWords('\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})'),
    /(?<![\p{L}\p{N}.,:/$€£-])(?:1[5-9]|20)\d{2}(?![\p{L}\p{N}%]|[.,:]\d|-\p{L}|\s?[%€$])/gu,
    /(?<![\p{L}\p{Nd}٫٬])(?:[١۱][٣٨٩۳۸۹][\u0660-\u0669\u06f0-\u06f9]{2}|[٢۲][٠۰][\u0660-\u0669\u06f0-\u06f9]{2})(?![\p{L}\p{Nd}٫٬])/gu,
  ],
}
