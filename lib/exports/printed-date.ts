import { localTimeOf } from '@/lib/shared/zoned-time'
import type { LabelLanguage } from './label-language'

/** Names of months by tables of ours, so that a newer ICU cannot change a file. Arabic has both names that are in use, as pan-Arab newsrooms print them. */
const MONTHS: Record<LabelLanguage, readonly string[]> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  ar: [
    'يناير/كانون الثاني',
    'فبراير/شباط',
    'مارس/آذار',
    'أبريل/نيسان',
    'مايو/أيار',
    'يونيو/حزيران',
    'يوليو/تموز',
    'أغسطس/آب',
    'سبتمبر/أيلول',
    'أكتوبر/تشرين الأول',
    'نوفمبر/تشرين الثاني',
    'ديسمبر/كانون الأول',
  ],
}

/** A day as reports print it: "26 Jan 2024", "26. Januar 2024", "1er janvier 2024". */
export function printedDayIn(day: string, language: LabelLanguage): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const [name, number] = [MONTHS[language][Number(month) - 1] ?? month, Number(date)]
  switch (language) {
    case 'de':
      return `${number}. ${name} ${year}`
    case 'es':
      return `${number} de ${name} de ${year}`
    case 'fr':
      return `${number === 1 ? '1er' : number} ${name} ${year}`
    case 'en':
    case 'ar':
      return `${number} ${name} ${year}`
  }
}

/** An instant on the clocks of an IANA time zone: "26 Jan 2024, 19:30", "26 janvier 2024, 19 h 30". */
export function printedTimeIn(instant: string, timeZone: string, language: LabelLanguage): string {
  const [day = '', time = ''] = localTimeOf(new Date(instant), timeZone).split('T')
  const clock = language === 'fr' ? time.replace(':', '\u00a0h\u00a0') : time
  return `${printedDayIn(day, language)}${language === 'ar' ? '،' : ','} ${clock}`
}
