import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import type { SignOff } from '@/lib/audit/sign-off'
import { newestSignOffs } from '@/lib/audit/sign-off.store'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import type { RatingLabel } from '@/lib/verdicts/rating'
import type { CheckableReason } from './cue'
import type { MarkKind } from './mark'
import { checkableReasonsOf } from './suggest-claims'

export type GalleyPassage = {
  id: string
  number: number
  paragraph: number
  start: number
  end: number
  kind: 'sentence' | 'heading'
  /** Why it looks checkable, each reason once. */
  reasons: CheckableReason[]
}
export type GalleyMark = { passageId: string; kind: MarkKind; reason: string; author: string; authorId: string }
export type GalleyClaim = {
  id: string
  number: number
  statement: string
  status: ClaimStatus
  rating: RatingLabel | null
  quotes: { start: number; end: number }[]
}

export type Galley = {
  articleId: string
  deskId: string
  desk: string
  versionId: string
  version: number
  importedAt: Date
  title: string
  byline: string | null
  publisher: string | null
  url: string | null
  publishedOn: Date | null
  language: string
  direction: 'ltr' | 'rtl'
  text: string
  passages: GalleyPassage[]
  marks: GalleyMark[]
  /** In the order of their first quote. */
  claims: GalleyClaim[]
  people: { id: string; name: string }[]
  /** The newest sign-off, standing or withdrawn; null when there never was one. */
  signOff: SignOff | null
  can: { record: boolean; mark: boolean; withdrawMarks: 'all' | 'own' | 'none' }
  actor: { id: string; timeZone: string }
}

/** An article as its galley shows it: the current version with passages, marks, claims and sign-off; six statements. Throws `not-found`. */
export async function galley(actor: Actor, articleId: string): Promise<Galley> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const article = await db().article.findFirst({
    where: { id: articleId, deskId: actor.deskId },
    select: { id: true, desk: { select: { name: true } }, currentVersion: true },
  })
  const version = article?.currentVersion
  if (!version || !article) throw notFound('article')
  const [passages, marks, claims, people, signOffs] = await Promise.all([
    db().passage.findMany({
      where: { versionId: version.id, deskId: actor.deskId },
      select: { id: true, number: true, paragraph: true, start: true, end: true, kind: true },
      orderBy: { number: 'asc' },
    }),
    db().mark.findMany({
      where: { passage: { versionId: version.id }, deskId: actor.deskId, withdrawnAt: null },
      select: { passageId: true, kind: true, reason: true, authorId: true, author: { select: { name: true } } },
    }),
    claimsOf(actor, version.id),
    db().membership.findMany({
      where: { deskId: actor.deskId, disabledAt: null, role: { not: 'viewer' }, user: { disabledAt: null } },
      select: { user: { select: { id: true, name: true } } },
      orderBy: { user: { name: 'asc' } },
      take: 500,
    }),
    newestSignOffs(db(), actor.deskId, [article.id]),
  ])
  const subject = { deskId: actor.deskId }
  return {
    articleId: article.id,
    deskId: actor.deskId,
    desk: article.desk.name,
    versionId: version.id,
    version: version.number,
    importedAt: version.importedAt,
    title: version.title,
    byline: version.byline,
    publisher: version.publisher,
    url: version.url,
    publishedOn: version.publishedOn,
    language: version.language,
    direction: version.direction,
    text: version.text,
    passages: passages.map((passage) => ({
      ...passage,
      reasons: unique(checkableReasonsOf(version.text, passage, version.language).map(({ reason }) => reason)),
    })),
    marks: marks.map(({ author, ...mark }) => ({ ...mark, author: author.name })),
    claims,
    people: people.map(({ user }) => user),
    signOff: signOffs.get(article.id) ?? null,
    can: {
      record: may(actor, 'claim.record', subject),
      mark: may(actor, 'passage.mark', subject),
      withdrawMarks: withdrawable(actor),
    },
    actor: { id: actor.userId, timeZone: actor.timeZone },
  }
}

async function claimsOf(actor: Actor, versionId: string): Promise<GalleyClaim[]> {
  const quotes = await db().claimQuote.findMany({
    where: { versionId, deskId: actor.deskId },
    select: {
      start: true,
      end: true,
      claim: {
        select: {
          id: true,
          number: true,
          statement: true,
          status: true,
          rating: { select: { label: true, shape: true, colour: true } },
        },
      },
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
  const claims = new Map<string, GalleyClaim>()
  for (const { claim, ...range } of quotes) {
    const known = claims.get(claim.id)
    if (known === undefined) claims.set(claim.id, { ...claim, quotes: [range] })
    else known.quotes.push(range)
  }
  return [...claims.values()]
}

function withdrawable(actor: Actor): Galley['can']['withdrawMarks'] {
  if (may(actor, 'mark.withdraw', { deskId: actor.deskId, authorId: null })) return 'all'
  return may(actor, 'mark.withdraw', { deskId: actor.deskId, authorId: actor.userId }) ? 'own' : 'none'
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)]
}
