import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'

const label = { select: { label: true } } as const
const person = { select: { name: true } } as const

const claimSelect = {
  id: true,
  number: true,
  statement: true,
  kind: true,
  claimantVia: true,
  status: true,
  dropReason: true,
  settledAt: true,
  settledVerdictId: true,
  ratingId: true,
  claimant: { select: { name: true } },
  rating: label,
  adjudication: {
    select: { editor: person, rating: label, rationale: true, fix: true, decidedAt: true },
  },
  openVerdicts: {
    orderBy: { verdictId: 'asc' },
    select: {
      verdict: {
        select: {
          id: true,
          reviewer: person,
          rating: label,
          rationale: true,
          fix: true,
          givenAt: true,
          evidence: { select: { evidence: { select: { number: true, withdrawnAt: true } } } },
        },
      },
    },
  },
  evidence: {
    where: { withdrawnAt: null },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      stance: true,
      quote: true,
      locator: true,
      note: true,
      source: {
        select: {
          id: true,
          title: true,
          kind: true,
          publisher: true,
          author: true,
          url: true,
          publishedOn: true,
          language: true,
          derivesFrom: { select: { id: true, title: true } },
        },
      },
    },
  },
} as const

/** Everything a report of the article's current version is composed from. */
export type ReportMaterial = Awaited<ReturnType<typeof reportMaterial>>

/** Reads what a report of an article of this desk says, in a few statements; inside a transaction or beside one. Throws `not-found`. */
export async function reportMaterial(tx: Tx, actor: Pick<Actor, 'deskId'>, articleId: string) {
  const article = await tx.article.findFirst({
    where: { id: articleId, deskId: actor.deskId },
    select: {
      id: true,
      desk: { select: { name: true, timeZone: true, publicationUrl: true } },
      report: { select: { id: true, number: true } },
      currentVersion: true,
    },
  })
  if (article?.currentVersion == null) throw notFound('article')
  const version = article.currentVersion
  const passages = await tx.passage.findMany({
    where: { versionId: version.id },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      paragraph: true,
      start: true,
      end: true,
      kind: true,
      marks: {
        where: { withdrawnAt: null },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { kind: true, reason: true, author: person },
      },
    },
  })
  const claims = await tx.claim.findMany({
    where: { articleId, deskId: actor.deskId },
    orderBy: { number: 'asc' },
    select: {
      ...claimSelect,
      quotes: {
        where: { versionId: version.id },
        orderBy: [{ start: 'asc' }, { end: 'asc' }],
        select: { exact: true, prefix: true, suffix: true, start: true, end: true },
      },
    },
  })
  const ratings = await tx.rating.findMany({
    where: { deskId: actor.deskId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      label: true,
      meaning: true,
      shape: true,
      colour: true,
      claimReviewValue: true,
      retiredAt: true,
    },
  })
  return { articleId: article.id, desk: article.desk, report: article.report, version, passages, claims, ratings }
}
