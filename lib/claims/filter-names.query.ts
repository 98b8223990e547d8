import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { EVIDENCE_BLOCKERS } from '@/lib/evidence/evidence-blocker'
import { EVIDENCE_BLOCKER_NAMES } from '@/lib/evidence/evidence-blocker-names'
import type { ClaimsFilter } from './claims-filter'
import type { FilterNames } from './filter-words'

/** What the ids in a filter are called on the actor's desk; those of another desk, or of nothing, are not in it. */
export async function filterNames(actor: Actor, filter: ClaimsFilter): Promise<FilterNames> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const { deskId } = actor
  const of = (values: string[]) => ({ deskId, id: { in: values.filter((value) => value.length === 36) } })
  const [articles, ratings, people, tags, claimants] = await Promise.all([
    filter.article.length === 0
      ? []
      : db().article.findMany({ where: of(filter.article), select: { id: true, title: true } }),
    filter.rating.length === 0
      ? []
      : db().rating.findMany({ where: of(filter.rating), select: { id: true, label: true } }),
    filter.assignee.length === 0
      ? []
      : db().membership.findMany({
          where: { deskId, userId: of(filter.assignee).id },
          select: { userId: true, user: { select: { name: true } } },
        }),
    filter.tag.length === 0 ? [] : db().tag.findMany({ where: of(filter.tag), select: { id: true, name: true } }),
    filter.claimant.length === 0
      ? []
      : db().claimant.findMany({ where: of(filter.claimant), select: { id: true, name: true } }),
  ])
  return {
    article: Object.fromEntries(articles.map(({ id, title }) => [id, title])),
    rating: Object.fromEntries(ratings.map(({ id, label }) => [id, label])),
    assignee: Object.fromEntries(people.map(({ userId, user }) => [userId, user.name])),
    tag: Object.fromEntries(tags.map(({ id, name }) => [id, name])),
    claimant: Object.fromEntries(claimants.map(({ id, name }) => [id, name])),
    blocker: Object.fromEntries(EVIDENCE_BLOCKERS.map((kind) => [kind, EVIDENCE_BLOCKER_NAMES[kind]])),
  }
}
