import { localTimeOf } from '@/lib/shared/zoned-time'
import type { Accuses, ClaimKind, Priority } from './claim'
import { writeTags } from './tags'

/** What a claim says of itself and can be edited; `happenedOn` is a day ("2024-01-03"). */
export type FactsToWrite = {
  statement: string
  kind: ClaimKind
  priority: Priority
  claimant: string | null
  claimantVia: string | null
  accuses: Accuses
  happenedOn: string | null
  dueAt: Date | null
}

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
