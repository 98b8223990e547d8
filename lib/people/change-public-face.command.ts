import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { changesBetween } from '@/lib/audit/changes'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import { type LogoChange, lockFace, type PublicFace, saveFace, slugIsTaken } from './public-face.store'

export type ChangedFace = PublicFace & { version: number; logo: LogoChange }

/**
 * Changes what readers see of a desk: whether it publishes and where, and the look of its reports. Editions that are out keep the look
 * they were frozen with. Refuses a stale version with theirs, and a word that another desk has.
 */
export async function changePublicFace(actor: Actor, input: ChangedFace): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const desk = await lockFace(tx, actor)
    authorise(actor, 'desk.change-settings', desk)
    refuseStale('page', desk, input.version, written(desk))

    const { version: _seen, logo, ...face } = input
    if (face.slug !== null && face.slug !== desk.slug && (await slugIsTaken(tx, desk.deskId, face.slug)))
      refuseIfAny({ slug: ['Another desk of this installation has that word. Choose another.'] })
    const changes = changesBetween(
      { ...written(desk), logo: '' },
      { ...written(face), logo: logo === 'keep' ? '' : LOGO_WORDS[logo === 'remove' ? 'remove' : 'set'] },
    )
    if (changes === null) return { version: desk.version }
    const saved = await saveFace(tx, desk.deskId, face, logo)

    await recordEvent(tx, actor, { kind: 'desk.settings-changed', data: changes })
    return saved
  })
}

const LOGO_WORDS = { remove: 'removed', set: 'another picture' } as const

/** The settings as the form shows them, field by field. */
function written(face: PublicFace): Record<string, string> {
  return {
    publishes: face.publishes,
    slug: face.slug ?? '',
    houseName: face.houseName ?? '',
    houseColour: face.houseColour ?? '',
    correctionsPolicy: face.correctionsPolicy ?? '',
  }
}
