import type { Actor } from './actor'
import { isAtLeast } from './role'

/** The thing a permission is asked about: its desk, and the people who have to do with it. */
export type Subject = {
  deskId: string
  authorId?: string | null
  assigneeId?: string | null
  verdictBy?: readonly string[]
}

export type Predicate = (actor: Actor, subject: Subject) => boolean

export const isViewer: Predicate = (actor) => isAtLeast(actor.role, 'viewer')
export const isReviewer: Predicate = (actor) => isAtLeast(actor.role, 'reviewer')
export const isEditor: Predicate = (actor) => isAtLeast(actor.role, 'editor')
export const isAdmin: Predicate = (actor) => isAtLeast(actor.role, 'admin')
export const isAuthor: Predicate = (actor, subject) => subject.authorId === actor.userId
export const isAssignee: Predicate = (actor, subject) => subject.assigneeId === actor.userId
export const isUnassigned: Predicate = (_actor, subject) => subject.assigneeId === null
export const tookNoSide: Predicate = (actor, subject) => !(subject.verdictBy ?? []).includes(actor.userId)
