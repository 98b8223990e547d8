/**
 * Everything the log may say, and what each sentence needs; `before` and `after` hold what changed, field by field. What tells of
 * a source names it by `sourceId`, or by `evidence` on the claim: so it can be kept back when the source is confidential.
 */
export type EventEntry =
  | { kind: 'article.imported'; data: { title: string; version: number; passages: number } }
  | { kind: 'passage.marked'; data: { passage: number; mark: string; reason: string } }
  | { kind: 'mark.withdrawn'; data: { passage: number; mark: string } }
  | { kind: 'claim.recorded'; data: { number: number; statement: string; quote: string; assignee?: string | null } }
  | { kind: 'claim.imported'; data: ImportedClaim }
  | { kind: 'claim.edited'; data: { number: number; before: Changes; after: Changes; how?: ManyHow } }
  | { kind: 'claim.quote-added'; data: { number: number; quote: string } }
  | {
      kind: 'claim.assigned'
      data: { number: number; to: string | null; how?: AssignedHow | ManyHow; note?: string | null }
    }
  | { kind: 'claim.taken'; data: { number: number; look: 'first' | 'another' } }
  | { kind: 'claim.reminded'; data: { number: number; to: string } }
  | { kind: 'claim.status-changed'; data: { number: number; from: string; to: string; because: string } }
  | { kind: 'claim.dropped'; data: { number: number; reason: string; how?: ManyHow } }
  | { kind: 'claim.taken-back'; data: { number: number; what: 'dropping' | 'reopening'; status: string } }
  | { kind: 'claim.reopened'; data: { number: number; reason: string; because?: ReopenedBecause; how?: ManyHow } }
  | { kind: 'source.added'; data: { sourceId: string; title: string } }
  | { kind: 'source.edited'; data: { sourceId: string; title: string; before: Changes; after: Changes } }
  | { kind: 'source.capture-asked'; data: { sourceId: string; title: string } }
  | { kind: 'source.captured'; data: { sourceId: string; title: string; number: number } }
  | { kind: 'source.capture-failed'; data: { sourceId: string; title: string; because: string } }
  | { kind: 'source.recheck-asked'; data: { sourceId: string; title: string } }
  | { kind: 'source.rechecked'; data: { sourceId: string; title: string; outcome: string } }
  | { kind: 'source.text-typed'; data: { sourceId: string; title: string; number: number } }
  | { kind: 'evidence.attached'; data: { number: number; evidence: number; stance: string; source: string } }
  | { kind: 'evidence.edited'; data: { number: number; evidence: number; before: Changes; after: Changes } }
  | { kind: 'evidence.place-chosen'; data: { number: number; evidence: number } }
  | { kind: 'evidence.withdrawn'; data: { number: number; evidence: number; reason: string } }
  | { kind: 'contact.recorded'; data: { number: number; person: string } }
  | { kind: 'contact.edited'; data: { number: number; person: string; before: Changes; after: Changes } }
  | { kind: 'contact.replied'; data: { number: number; person: string } }
  | { kind: 'verdict.given'; data: { number: number; rating: string; supersedes: boolean; verdictId?: string } }
  | { kind: 'claim.settled'; data: { number: number; rating: string; by: 'verdict' | 'adjudication' } }
  | { kind: 'claim.disputed'; data: { number: number; ratings: string[] } }
  | { kind: 'claim.adjudicated'; data: { number: number; rating: string } }
  | { kind: 'article.signed-off'; data: { title: string; reason: string | null } }
  | { kind: 'article.sign-off-withdrawn'; data: { title: string; signedOffBy: string; because: string } }
  | { kind: 'comment.added'; data: CommentPlace }
  | { kind: 'comment.edited'; data: CommentPlace }
  | { kind: 'comment.resolved'; data: CommentPlace }
  | { kind: 'comment.reopened'; data: CommentPlace }
  | {
      kind: 'edition.published'
      data: { report: string; edition: number; claims: number; blockers: number; reason: string | null }
    }
  | { kind: 'report.begun'; data: { report: string; title: string; claims: number } }
  | { kind: 'report.changed'; data: { report: string; title: string; before: Changes; after: Changes } }
  | { kind: 'edition.brought-in'; data: { report: string; edition: number; from: string } }
  | { kind: 'edition.made-public'; data: { report: string; edition: number } }
  | { kind: 'edition.taken-back'; data: { report: string; edition: number; reason: string } }
  | { kind: 'reader-error.received'; data: { error: number; report: string; edition: number; claim: number | null } }
  | { kind: 'reader-error.answered'; data: { error: number; report: string; outcome: string } }
  | { kind: 'import.asked'; data: { file: string; rows: number | null } }
  | { kind: 'import.ended'; data: { file: string; brought: number; here: number; refused: number } }
  | { kind: 'view.shared'; data: { name: string } }
  | { kind: 'token.made'; data: { name: string; token: string; scopes: string[] } }
  | { kind: 'token.revoked'; data: { name: string; token: string } }
  | { kind: 'person.added'; data: { name: string; role: string } }
  | { kind: 'person.role-changed'; data: { name: string; from: string; to: string } }
  | { kind: 'person.disabled'; data: { name: string } }
  | { kind: 'person.enabled'; data: { name: string } }
  | { kind: 'person.password-set'; data: { name: string } }
  | { kind: 'person.sessions-ended'; data: { name: string } }
  | { kind: 'person.invited'; data: { name: string; role: string } }
  | { kind: 'person.invitation-withdrawn'; data: { name: string } }
  | { kind: 'person.joined'; data: { name: string; role: string } }
  | { kind: 'person.password-reset'; data: { name: string } }
  | { kind: 'person.second-factor-set'; data: { name: string } }
  | { kind: 'person.second-factor-removed'; data: { name: string } }
  | { kind: 'person.recovery-codes-made'; data: { name: string } }
  | { kind: 'person.recovery-code-used'; data: { name: string; left: number } }
  | { kind: 'person.session-ended'; data: { name: string; device: string } }
  | { kind: 'desk.founded'; data: { name: string } }
  | { kind: 'desk.settings-changed'; data: { before: Changes; after: Changes } }
  | { kind: 'desk.ratings-changed'; data: { labels: string[] } }

/** Values of changed fields by field name; never a secret, never a confidential field. */
export type Changes = Record<string, string | number | null>

/** A claim as a file brought it: which words it stood on, who got it, and where it stood at once; its rating only when it was settled by that. */
export type ImportedClaim = {
  number: number
  statement: string
  file: string
  row: number
  quote?: string
  assignee?: string | null
  status?: string
  rating?: string | null
}

/** That a claim was one of many changed at once, or that such a change was undone. */
export type ManyHow = 'one-of-many' | 'undone'

/** By whom a claim changes hands, when that is one of the two: whoever had it, or whoever gets it. */
export type AssignedHow = 'handed-over' | 'given-back' | 'to-oneself'

/** Why a claim is taken up again. */
export type ReopenedBecause = 'new_evidence' | 'source_changed' | 'article_changed' | 'other'

/** Where a comment stands: ids and numbers only; what it says is kept with the comment. */
export type CommentPlace = {
  commentId: string
  on: 'article' | 'passage' | 'claim' | 'evidence' | 'verdict'
  number?: number
  passage?: number
  evidence?: number
  verdictId?: string
}

export type EventKind = EventEntry['kind']

/** An entry as read back: who, when, about what. */
export type LoggedEvent = EventEntry & {
  id: string
  at: Date
  actor: string | null
  articleId: string | null
  claimId: string | null
}
