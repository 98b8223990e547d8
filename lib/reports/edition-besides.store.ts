import type { Actor } from '@/lib/access/actor'
import { signOffsOf } from '@/lib/audit/sign-off.store'
import type { Tx } from '@/lib/db/transaction'
import { completeEdition } from './complete-edition'
import { deskOfEdition } from './desk-of-edition.store'
import type { EditionContent } from './edition'
import { newestEdition } from './edition-before.store'
import { type TalkedAbout, talkOfEdition } from './talk-of-edition.store'

export type SignedOff = NonNullable<EditionContent['signedOff']>

/** The sign-off of an article that stands, as an edition tells it; null when none does. */
export async function signedOffNow(tx: Tx, actor: Actor, articleId: string): Promise<SignedOff | null> {
  const [newest] = await signOffsOf(tx, actor.deskId, articleId, 1)
  if (newest === undefined || newest.withdrawn !== null) return null
  return { by: newest.editor, at: newest.signedAt.toISOString(), reason: newest.reason }
}

/**
 * An edition put together, with all that is frozen besides: the desk's rules and look, who signed it off, what was said about what it
 * holds, and what changed since the newest edition of the report.
 */
export async function withBesides(
  tx: Tx,
  actor: Actor,
  content: EditionContent,
  besides: { about: TalkedAbout; report: { articleId: string } | { id: string }; signedOff: SignedOff | null },
): Promise<EditionContent> {
  const { about, report, signedOff } = besides
  const desk = await deskOfEdition(tx, actor)
  const comments = await talkOfEdition(tx, actor, about, content)
  const before = await newestEdition(tx, actor, report)
  return completeEdition(content, { ...desk, signedOff, comments }, before)
}
