import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { readOn, rememberedMapping } from './import.store'
import type { Chosen } from './plan-of'
import type { UsableRating } from './propose-verdicts'

/** What a mapping is proposed from: the desk's scale, and what was chosen last for a file with these heads. */
export async function mappingToPropose(
  actor: Actor,
  headsLine: string,
): Promise<{ ratings: readonly UsableRating[]; remembered: Chosen | null }> {
  authorise(actor, 'claims.import', { deskId: actor.deskId })
  const { ratings } = await readOn(db(), actor)
  return { ratings, remembered: await rememberedMapping(db(), actor, headsLine) }
}
