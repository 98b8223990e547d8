import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { type Coverage, coverageOf, type PassageState, passageStates } from './coverage'

const IN_HAND = 4

export type ArticleInHand = {
  id: string
  title: string
  language: string
  closesAt: Date | null
  claims: number
  /** Claims that have not ended. */
  openClaims: number
  states: PassageState[]
  coverage: Coverage
}

/** The newest articles of the desk, four at most, each with the state of every passage; three statements. */
export async function articlesInHand(actor: Actor): Promise<ArticleInHand[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const articles = await db().article.findMany({
    where: { deskId: actor.deskId, currentVersionId: { not: null } },
    select: {
      id: true,
      title: true,
      closesAt: true,
      currentVersionId: true,
      currentVersion: { select: { language: true } },
      claims: { select: { status: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: IN_HAND,
  })
  const versionIds = articles.flatMap(({ currentVersionId }) => currentVersionId ?? [])
  const [passages, quotes] = await Promise.all([
    db().passage.findMany({
      where: { deskId: actor.deskId, versionId: { in: versionIds } },
      select: {
        id: true,
        versionId: true,
        start: true,
        end: true,
        kind: true,
        marks: { where: { withdrawnAt: null }, select: { passageId: true } },
      },
      orderBy: { number: 'asc' },
    }),
    db().claimQuote.findMany({
      where: { deskId: actor.deskId, versionId: { in: versionIds } },
      select: { versionId: true, start: true, end: true, claim: { select: { status: true } } },
    }),
  ])
  return articles.map((article) => {
    const ofArticle = passages.filter((passage) => passage.versionId === article.currentVersionId)
    const standing = quotes.filter((quote) => quote.versionId === article.currentVersionId)
    const states = passageStates(
      ofArticle,
      standing.map(({ start, end, claim }) => ({ start, end, status: claim.status })),
      ofArticle.flatMap((passage) => passage.marks),
    )
    const live = article.claims.filter(({ status }) => status !== 'dropped')
    return {
      id: article.id,
      title: article.title,
      language: article.currentVersion?.language ?? 'und',
      closesAt: article.closesAt,
      claims: live.length,
      openClaims: live.filter(({ status }) => status !== 'settled').length,
      states,
      coverage: coverageOf(states),
    }
  })
}
