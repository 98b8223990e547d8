import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { knownBlockers } from '@/lib/evidence/evidence-blocker'
import { notFound } from '@/lib/shared/refusal'
import type { DeskFacts } from './desk.store'

export type DeskSettings = DeskFacts & { version: number; can: { change: boolean } }

/** What the actor's desk says of itself. */
export async function deskSettings(actor: Actor): Promise<DeskSettings> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const desk = await db().desk.findUnique({
    where: { id: actor.deskId },
    select: {
      name: true,
      reportPrefix: true,
      timeZone: true,
      publicationUrl: true,
      verdictsNeeded: true,
      verdictsNeededMore: true,
      sealVerdicts: true,
      secondFactorForEditors: true,
      stoppingBlockers: true,
      version: true,
    },
  })
  if (desk === null) throw notFound('desk')
  return {
    ...desk,
    sealVerdicts: desk.sealVerdicts ? 'yes' : 'no',
    secondFactorForEditors: desk.secondFactorForEditors ? 'yes' : 'no',
    stoppingBlockers: knownBlockers(desk.stoppingBlockers),
    can: { change: may(actor, 'desk.change-settings', actor) },
  }
}
