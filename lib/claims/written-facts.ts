import { localTimeOf } from '@/lib/shared/zoned-time'
import type { LockedClaim } from './claim.store'
import { writeTags } from './tags'

export type FactsToWrite = Pick<
  LockedClaim,
  'statement' | 'kind' | 'priority' | 'claimant' | 'claimantVia' | 'accuses' | 'happenedOn' | 'dueAt'
>

/** The facts of a claim as a form shows them, field by field, "" for none; due on the clock of `timeZone`. */
export function writtenFacts(facts: FactsToWrite, tags: readonly string[], timeZone: string): Record<string, string> {
  return {
    statement: facts.statement,
    kind: facts.kind,
    priority: facts.priority,
    claimant: facts.claimant ?? '',
    claimantVia: facts.claimantVia ?? '',
    accuses: facts.accuses === 'yes' ? 'yes' : '',
    happenedOn: facts.happenedOn ?? '',
    dueAt: facts.dueAt === null ? '' : localTimeOf(facts.dueAt, timeZone),
    tags: writeTags(tags),
  }
}
