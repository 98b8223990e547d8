import { COMMENTED, type Commented } from '@/lib/comments/comment-place'
import type { EditionComment, EditionContent } from './edition'
import { identifies, type IdentifyingWords } from './identifying-words'

export type LiveComment = { by: string; at: Date; editedAt: Date | null; text: string }

/** A thread as it stands: the comment that began it, what it is on, and the replies, oldest first. */
export type LiveThread = LiveComment & {
  on: Commented
  /** Numbers of a passage of the printed version, and of a piece of evidence of the claim. */
  passage: number | null
  evidence: number | null
  claimId: string | null
  resolved: 'yes' | 'no'
  replies: LiveComment[]
}

/**
 * What was said on the desk about what an edition holds, in the order of its parts; about verdicts only where the claim is settled.
 * Nothing that is said about evidence of a confidential source, nor what would tell which source it is, is kept: its text is null.
 */
export function frozenTalk(
  threads: readonly LiveThread[],
  content: EditionContent,
  secret: IdentifyingWords,
): EditionComment[] {
  const claims = new Map(content.claims.map((claim, index) => [claim.id, { claim, index }]))
  const placed = threads.flatMap((thread) => {
    const at = thread.claimId === null ? null : claims.get(thread.claimId)
    if (at === undefined) return []
    const piece = at?.claim.evidence.find(({ number }) => number === thread.evidence)
    if (thread.on === 'evidence' && piece === undefined) return []
    if (thread.on === 'verdict' && at?.claim.status !== 'settled') return []
    const withheld = piece !== undefined && isConfidentialHere(piece.source, content)
    const told = (comment: LiveComment) =>
      frozen(comment, withheld || identifies(comment.text, secret) ? null : comment.text)
    const { on, passage, evidence, resolved, replies } = thread
    const where = { on, passage, claim: at?.claim.number ?? null, evidence, resolved }
    const place = [at === null ? -1 : at.index, COMMENTED.indexOf(on), passage ?? evidence ?? 0]
    return [{ place, comment: { ...where, ...told(thread), replies: replies.map(told) } }]
  })
  return placed.sort((a, b) => inOrder(a.place, b.place)).map(({ comment }) => comment)
}

/** A source that is not known is treated as confidential. */
function isConfidentialHere(source: number, { sources }: EditionContent): boolean {
  return sources.find(({ number }) => number === source)?.confidential !== 'no'
}

function frozen({ by, at, editedAt }: LiveComment, text: string | null) {
  return { by, at: at.toISOString(), editedAt: editedAt?.toISOString() ?? null, text }
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((part, index) => part !== b[index])
  return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0)
}
