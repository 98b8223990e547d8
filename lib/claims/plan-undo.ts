import { changesBetween } from '@/lib/audit/changes'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { type KeptClaim, type ManyClaim, standsAsLeft } from './many-claim'
import type { ManyEvent } from './plan-many'
import { writeTags } from './tags'

/** What undoing does to one of many claims: it stays as it is by now, with a sentence; or what stood before is put back. */
export type UndoPlan = { does: 'stay'; sentence: string } | { does: 'put back'; event: ManyEvent }

/** What it needs to know beside the claim and what is kept of it. */
export type UndoFacts = {
  timeZone: string
  /** The name of who had it before and may have it now; null for anybody else. */
  assignee: string | null
  /** The names of its tags now and before. */
  tags: { now: readonly string[]; before: readonly string[] }
  reviewers: readonly string[]
  /** Whether by now too few are of one mind for the verdict it was settled by. */
  tooFewAgree: 'yes' | 'no'
}

/** Puts back what stood before in one claim, unless somebody changed it since. */
export function planUndo(
  claim: ManyClaim,
  kept: Pick<KeptClaim, 'version' | 'was' | 'is'>,
  facts: UndoFacts,
): UndoPlan {
  const { number } = claim
  const { was, is } = kept
  if (!standsAsLeft(claim, kept)) return stays(`C-${number} was changed since.`)
  switch (was.what) {
    case 'assignee': {
      if (was.assigneeId !== null && facts.assignee === null)
        return stays(`C-${number} was in the hands of somebody who does not check claims here any more.`)
      const tell: ManyEvent['tell'] = [
        { userIds: [was.assigneeId], because: 'assigned' },
        { userIds: [claim.assigneeId], because: 'taken_away' },
      ]
      return {
        does: 'put back',
        event: { kind: 'claim.assigned', data: { number, to: facts.assignee, how: 'undone' }, tell },
      }
    }
    case 'priority':
      return edited(claim, { priority: claim.priority }, { priority: was.priority })
    case 'due': {
      const written = (at: Date | null) => ({ dueAt: at === null ? '' : localTimeOf(at, facts.timeZone) })
      return edited(claim, written(claim.dueAt), written(was.dueAt === null ? null : new Date(was.dueAt)))
    }
    case 'tags':
      return edited(claim, { tags: sorted(facts.tags.now) }, { tags: sorted(facts.tags.before) })
    case 'standing': {
      const what = is.status === 'dropped' ? ('dropping' as const) : ('reopening' as const)
      if (is.laidOpen === 'yes')
        return stays(
          `C-${number} had been dropped after its verdicts were seen, and a new round has begun: drop it again instead.`,
        )
      if (facts.tooFewAgree === 'yes')
        return stays(`C-${number} needs more verdicts of one mind by now than it was settled with.`)
      const data = { number, what, status: was.status }
      const tell: ManyEvent['tell'] =
        what === 'reopening' ? [{ userIds: [...facts.reviewers, claim.assigneeId], because: 'reopened' }] : []
      return { does: 'put back', event: { kind: 'claim.taken-back', data, tell } }
    }
  }
}

function edited({ number }: ManyClaim, before: Record<string, string>, after: Record<string, string>): UndoPlan {
  const changes = changesBetween(before, after) ?? { before: {}, after: {} }
  return { does: 'put back', event: { kind: 'claim.edited', data: { number, ...changes, how: 'undone' } } }
}

function sorted(names: readonly string[]): string {
  return writeTags([...names].sort())
}

function stays(sentence: string): UndoPlan {
  return { does: 'stay', sentence }
}
