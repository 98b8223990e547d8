import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { knownBlockers } from '@/lib/evidence/evidence-blocker'
import { settings } from '@/lib/shared/settings'
import type { DeskOfEdition } from './complete-edition'
import { houseOfDesk } from './house-of-desk'
import { publicBase } from './public-address'

/** What every edition freezes of the actor's desk, in one statement. */
export async function deskOfEdition(tx: Tx, actor: Actor): Promise<DeskOfEdition> {
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: DESK })
  const { verdictsNeeded, verdictsNeededMore, sealVerdicts, stoppingBlockers } = desk
  return {
    rules: {
      verdictsNeeded,
      verdictsNeededMore,
      sealVerdicts: sealVerdicts ? 'yes' : 'no',
      stoppingBlockers: knownBlockers(stoppingBlockers),
    },
    house: houseOfDesk(desk),
    address: publicBase(desk, settings().NEXTAUTH_URL ?? null),
  }
}

const DESK = {
  ...{ name: true, slug: true, publicationUrl: true, houseName: true, houseColour: true, houseLogo: true },
  ...{ verdictsNeeded: true, verdictsNeededMore: true, sealVerdicts: true, stoppingBlockers: true },
} as const
