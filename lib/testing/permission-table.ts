import type { Permission } from '@/lib/access/permissions'
import type { Subject } from '@/lib/access/predicates'
import type { Role } from '@/lib/access/role'

/** Who asks, in the table. */
export const ME = 'me'
const OTHER = 'someone else'
const desk: Subject = { deskId: 'desk' }
const mine: Subject = { deskId: 'desk', authorId: ME, assigneeId: OTHER }
const theirs: Subject = { deskId: 'desk', authorId: OTHER, assigneeId: OTHER }

/** For each permission: about what it is asked, and the least role that may; null when no role may. */
export const PERMISSION_TABLE: Record<Permission, [about: string, subject: Subject, least: Role | null][]> = {
  'desk.read': [['the desk', desk, 'viewer']],
  'desk.change-settings': [['the desk', desk, 'admin']],
  'people.manage': [['the desk', desk, 'admin']],
  'article.import': [['the desk', desk, 'editor']],
  'passage.mark': [['a passage', desk, 'reviewer']],
  'mark.withdraw': [
    ['a mark of mine', mine, 'reviewer'],
    ["a mark of someone else's", theirs, 'editor'],
  ],
  'claim.record': [['an article', desk, 'reviewer']],
  'claim.edit': [['a claim', theirs, 'reviewer']],
  'claim.assign': [
    ['a claim nobody has', { deskId: 'desk', assigneeId: null }, 'reviewer'],
    ['a claim I have', { deskId: 'desk', assigneeId: ME }, 'reviewer'],
    ['a claim someone else has', theirs, 'editor'],
  ],
  'claim.take': [['the desk', desk, 'reviewer']],
  'claim.drop': [
    ['a claim I recorded', mine, 'reviewer'],
    ['a claim I have', { deskId: 'desk', authorId: OTHER, assigneeId: ME }, 'reviewer'],
    ["a claim of someone else's", theirs, 'editor'],
  ],
  'claim.reopen': [['a claim', theirs, 'reviewer']],
  'claim.adjudicate': [
    ['a claim on which I gave no verdict', { deskId: 'desk', verdictBy: [OTHER] }, 'editor'],
    ['a claim on which I gave one', { deskId: 'desk', verdictBy: [OTHER, ME] }, null],
  ],
  'source.add': [['the desk', desk, 'reviewer']],
  'source.edit': [['a source', theirs, 'reviewer']],
  'source.capture': [['a source', theirs, 'reviewer']],
  'source.type-text': [['a source', theirs, 'reviewer']],
  'evidence.attach': [['a claim', theirs, 'reviewer']],
  'evidence.edit': [
    ['evidence I attached', mine, 'reviewer'],
    ['evidence someone else attached', theirs, 'editor'],
  ],
  'evidence.withdraw': [
    ['evidence I attached', mine, 'reviewer'],
    ['evidence someone else attached', theirs, 'editor'],
  ],
  'contact.record': [['a claim', theirs, 'reviewer']],
  'verdict.give': [['a claim', theirs, 'reviewer']],
  'article.sign-off': [['an article', desk, 'editor']],
  'comment.write': [['a claim', theirs, 'viewer']],
  'comment.edit': [
    ['a comment of mine', mine, 'viewer'],
    ["a comment of someone else's", theirs, null],
  ],
  'comment.resolve': [
    ['a thread I began', mine, 'viewer'],
    ['a thread someone else began', theirs, 'reviewer'],
  ],
  'account.change': [['the own account', desk, 'viewer']],
  'report.publish': [['an article', desk, 'editor']],
  'report.compose': [['the desk', desk, 'editor']],
  'report.make-public': [['the desk', desk, 'editor']],
  'report.bring-in': [['the desk', desk, 'editor']],
  'report.export': [['the desk', desk, 'viewer']],
  'reader-error.answer': [['the desk', desk, 'editor']],
  'view.save': [['the desk', desk, 'viewer']],
  'view.change': [
    ['a view of mine', mine, 'viewer'],
    ["a view of someone else's", theirs, 'editor'],
  ],
  'view.share': [['the desk', desk, 'editor']],
  'bulk.undo': [
    ['what I changed', mine, 'reviewer'],
    ['what someone else changed', theirs, null],
  ],
  'claims.import': [['the desk', desk, 'editor']],
  'token.manage': [['the own tokens', desk, 'viewer']],
}
