import { TOLD_BECAUSE } from '@/lib/audit/told-because'
import type { Mail } from './mail'
import type { MailChoice } from './mail-choice'
import { type Notification, wholeSentence } from './notification'

/** What a mail may tell of a notification; never the words of a comment, since mail leaves the desk. */
export type Told = Pick<Notification, 'actor' | 'sentence' | 'because' | 'article' | 'path'>

export type ToldMailFacts = {
  to: string
  name: string
  desk: string
  choice: Exclude<MailChoice, 'off'>
  /** Newest first; `more` are counted and not told. */
  told: readonly Told[]
  more: number
  /** Claims in the person's hand that are late, and the path that lists them. */
  late: { count: number; path: string }
  /** The address of the workbench, as people reach it. */
  base: string
}

/** How many one mail tells; the rest is counted. */
export const MOST_TOLD = 50
/** Longest sentence in UTF-16 units, and longest title. */
const LONGEST_SENTENCE = 300
const LONGEST_TITLE = 120

/** One mail of all that a person has not read, grouped by article. */
export function toldMail({ to, name, desk, choice, told, more, late, base }: ToldMailFacts): Mail {
  const count = told.length + more
  const link = (path: string) => new URL(path, base).href
  const lines = [
    `${oneLine(name, LONGEST_TITLE)},`,
    '',
    ...(count === 0 ? [] : [`${concerns(count)} on the desk “${oneLine(desk, LONGEST_TITLE)}”.`, '']),
    ...byArticle(told).flatMap(({ article, about }) => [
      ...(article === null ? [] : [`== ${oneLine(article, LONGEST_TITLE)}`, '']),
      ...about.flatMap((each) => [
        `- ${oneLine(wholeSentence(each), LONGEST_SENTENCE)}`,
        `  (${TOLD_BECAUSE[each.because]})`,
        `  ${link(each.path)}`,
        '',
      ]),
    ]),
    ...(more === 0 ? [] : [`… and ${more} more:`, link('/notifications'), '']),
    ...(late.count === 0 ? [] : [`${lateWords(late.count)}:`, link(late.path), '']),
    '--',
    `${WHY[choice]} Change it here:`,
    link('/notifications'),
  ]
  return { to, subject: subjectOf({ told, count, late: late.count, desk, choice }), text: lines.join('\n') }
}

type Subject = Pick<ToldMailFacts, 'told' | 'desk' | 'choice'> & { count: number; late: number }

function subjectOf({ told, count, late, desk, choice }: Subject): string {
  const [first] = told
  if (first === undefined) return `${desk}: ${lateWords(late).replace(/^O/, 'o')}`
  if (count === 1 && choice === 'at_once') return wholeSentence(first)
  return `${desk}: ${concerns(count).replace(/^O/, 'o')}`
}

/** What is told, by article in the order of the newest of each; what belongs to none comes last. */
export function byArticle(told: readonly Told[]): { article: string | null; about: Told[] }[] {
  const groups = new Map<string | null, Told[]>()
  for (const each of told) groups.set(each.article, [...(groups.get(each.article) ?? []), each])
  const all = [...groups].map(([article, about]) => ({ article, about }))
  return [...all.filter(({ article }) => article !== null), ...all.filter(({ article }) => article === null)]
}

const WHY = {
  at_once: 'You get such a mail within minutes of what concerns you.',
  daily: 'You get this mail once a day, when there is something to tell.',
} as const

function concerns(count: number): string {
  return count === 1 ? 'One thing concerns you' : `${count} things concern you`
}

function lateWords(count: number): string {
  return count === 1 ? 'One claim in your hand is late' : `${count} claims in your hand are late`
}

/** Words that somebody typed, on a line of their own: nothing in them begins another one. */
function oneLine(words: string, most: number): string {
  const line = words.replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
