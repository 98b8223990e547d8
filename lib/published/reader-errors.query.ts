import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { READER_ERRORS_A_PAGE, type ReaderErrorOutcome } from './reader-error'

export type ReaderErrorShown = {
  id: string
  number: number
  text: string
  /** How the reader can be reached; null for who does not answer them. */
  contact: string | null
  receivedAt: Date
  /** What the reader saw. */
  report: { id: string; number: string; title: string; articleId: string | null }
  edition: number
  /** The number of the newest edition: a higher one may have corrected it. */
  newest: number
  claim: number | null
  outcome: ReaderErrorOutcome | null
  answer: string | null
  answeredAt: Date | null
  answeredBy: string | null
  version: number
}

/** `waiting` is how many wait in all; `next` asks for those that come after, null at the end. */
export type ReaderErrors = {
  errors: ReaderErrorShown[]
  waiting: number
  next: string | null
  can: { answer: boolean }
}

/** One page of what readers reported: what waits, the oldest first; or what is answered, the newest first. */
export async function readerErrors(
  actor: Actor,
  { which, after }: { which: 'waiting' | 'answered'; after: string | null },
): Promise<ReaderErrors> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const mine = { deskId: actor.deskId }
  const [waiting, found] = await Promise.all([
    readerErrorsWaiting(actor),
    db().readerError.findMany({
      where: {
        ...mine,
        answeredAt: which === 'waiting' ? null : { not: null },
        ...(after === null ? {} : { id: which === 'waiting' ? { gt: after } : { lt: after } }),
      },
      orderBy: { id: which === 'waiting' ? 'asc' : 'desc' },
      take: READER_ERRORS_A_PAGE + 1,
      select: SHOWN,
    }),
  ])
  const can = { answer: may(actor, 'reader-error.answer', { deskId: actor.deskId }) }
  const shown = found.slice(0, READER_ERRORS_A_PAGE)
  return {
    errors: shown.map(({ claimNumber, edition, report, answeredBy, contact, ...error }) => ({
      ...error,
      contact: can.answer ? contact : null,
      claim: claimNumber,
      edition: edition.number,
      newest: report.editions[0]?.number ?? edition.number,
      report: {
        id: report.id,
        number: report.number,
        articleId: report.articleId,
        title: report.article?.title ?? report.title ?? '',
      },
      answeredBy: answeredBy?.name ?? null,
    })),
    waiting,
    next: found.length > READER_ERRORS_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    can,
  }
}

/** How many errors readers reported wait for an answer. */
export async function readerErrorsWaiting(actor: Actor): Promise<number> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  return db().readerError.count({ where: { deskId: actor.deskId, answeredAt: null } })
}

const SHOWN = {
  id: true,
  number: true,
  text: true,
  contact: true,
  receivedAt: true,
  claimNumber: true,
  outcome: true,
  answer: true,
  answeredAt: true,
  version: true,
  answeredBy: { select: { name: true } },
  edition: { select: { number: true } },
  report: {
    select: {
      id: true,
      number: true,
      articleId: true,
      title: true,
      article: { select: { title: true } },
      editions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  },
} as const
