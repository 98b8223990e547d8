import { Refusal, notFound } from '@/lib/shared/refusal'
import type { Actor } from './actor'
import { PERMISSIONS, type Permission } from './permissions'
import type { Predicate, Subject } from './predicates'

/** Whether `actor` may; screens get their `can: {…}` from here, the same table that commands ask. */
export function may(actor: Actor, permission: Permission, subject: Subject): boolean {
  if (subject.deskId !== actor.deskId) return false
  const lines: readonly (readonly Predicate[])[] = PERMISSIONS[permission]
  return lines.some((line) => line.every((holds) => holds(actor, subject)))
}

/** Throws `not-found` for a thing of another desk, `not-allowed` when no line of the table holds. */
export function authorise(actor: Actor, permission: Permission, subject: Subject): void {
  if (subject.deskId !== actor.deskId) throw notFound('thing')
  if (!may(actor, permission, subject)) throw new Refusal('not-allowed', DENIED[permission])
}

const DENIED: Record<Permission, string> = {
  'desk.read': 'You may not read on this desk.',
  'desk.change-settings': 'Only an admin changes the settings of the desk.',
  'people.manage': 'Only an admin adds people and changes roles.',
  'article.import': 'Only an editor imports an article.',
  'passage.mark': 'Only a reviewer marks passages.',
  'mark.withdraw': 'Only the person who set the mark, or an editor, withdraws it.',
  'claim.record': 'Only a reviewer records claims.',
  'claim.edit': 'Only a reviewer edits claims.',
  'claim.assign': 'Only an editor assigns a claim that somebody else has.',
  'claim.take': 'Only a reviewer takes claims to check.',
  'claim.drop': 'Only an editor, or the reviewer who recorded it or has it, drops a claim.',
  'claim.reopen': 'Only a reviewer reopens a claim.',
  'claim.adjudicate': 'Only an editor who gave no verdict on the claim adjudicates it.',
  'source.add': 'Only a reviewer adds sources.',
  'source.edit': 'Only a reviewer edits sources.',
  'source.capture': 'Only a reviewer captures sources.',
  'source.type-text': 'Only a reviewer gives the text of a source by hand.',
  'evidence.attach': 'Only a reviewer attaches evidence.',
  'evidence.edit': 'Only the person who attached it, or an editor, edits evidence.',
  'evidence.withdraw': 'Only the person who attached it, or an editor, withdraws evidence.',
  'contact.record': 'Only a reviewer records who was asked and what they replied.',
  'verdict.give': 'Only a reviewer gives verdicts.',
  'article.sign-off': 'Only an editor signs an article off.',
  'comment.write': 'You may not comment on this desk.',
  'comment.edit': 'Only the person who wrote a comment edits it.',
  'comment.resolve': 'Only a reviewer, or the person who began it, resolves a thread.',
  'account.change': 'You may not change this account.',
  'report.publish': 'Only an editor publishes a report.',
  'report.compose': 'Only an editor chooses the claims of a report.',
  'report.make-public': 'Only an editor makes an edition public, or takes it back.',
  'report.bring-in': 'Only an editor brings in an edition of another desk.',
  'report.export': 'You may not take reports of this desk along.',
  'reader-error.answer': 'Only an editor answers what readers report.',
  'view.save': 'You may not save views on this desk.',
  'view.change': 'Only the person who saved a view, or an editor, changes it.',
  'view.share': 'Only an editor shares a view with the desk.',
  'bulk.undo': 'Only the person who changed these claims undoes it.',
  'claims.import': 'Only an editor imports claims.',
  'token.manage': 'You may not make tokens on this desk.',
}
