/** What one can comment on. */
export const COMMENTED = ['article', 'passage', 'claim', 'evidence', 'verdict'] as const
export type Commented = (typeof COMMENTED)[number]

/** The ids that say where a comment is: of the evidence or verdict besides the claim; the article is always there. */
export type PlaceIds = {
  articleId: string
  passageId: string | null
  claimId: string | null
  evidenceId: string | null
  verdictId: string | null
}

/** What a comment with these ids is on. */
export function commentedOn({ passageId, claimId, evidenceId, verdictId }: PlaceIds): Commented {
  if (verdictId !== null) return 'verdict'
  if (evidenceId !== null) return 'evidence'
  if (claimId !== null) return 'claim'
  return passageId === null ? 'article' : 'passage'
}

/** The id of the very thing a comment with these ids is on. */
export function commentedId(ids: PlaceIds): string {
  return ids.verdictId ?? ids.evidenceId ?? ids.claimId ?? ids.passageId ?? ids.articleId
}

/** The address at which a comment can be read: the page of its claim, or the galley with the comments open beside it. */
export function commentAddress(
  at: { articleId: string | null; claimId: string | null },
  comment: { id: string; passage?: number | null },
): string | null {
  const hash = `#${commentAnchor(comment.id)}`
  if (at.claimId !== null) return `/claims/${at.claimId}${hash}`
  if (at.articleId === null) return null
  return `/articles/${at.articleId}?comments=${comment.passage ?? 'article'}${hash}`
}

/** The id of a comment as a target on its page. */
export function commentAnchor(commentId: string): string {
  return `k-${commentId}`
}

/** Under what name a form for a new thread on this thing keeps what is typed in the browser. */
export function threadDraft(on: Commented, id: string): string {
  return `comment:${on}:${id}`
}

/** The same for a reply in a thread. */
export function replyDraft(threadId: string): string {
  return `comment-reply:${threadId}`
}

/** The same for a new wording of a comment. */
export function wordingDraft(commentId: string): string {
  return `comment-edit:${commentId}`
}
