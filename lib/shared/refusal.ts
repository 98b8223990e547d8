/** The five ways to say no; each front door translates them in one exhaustive switch. */
export type RefusalKind = 'invalid' | 'not-allowed' | 'not-found' | 'wrong-state' | 'conflict'

/** Sentences by field name; the empty name holds what belongs to no single field. */
export type Issues = Record<string, string[]>

/** What somebody else saved meanwhile: the version to build on, and their value of each field as text. */
export type Conflict = { version: number; theirs: Record<string, string> }

/** No is an answer, a bug is not: thrown by commands and queries, it rolls the transaction back and reaches the person as a sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly issues: Issues
  readonly conflict: Conflict | undefined

  constructor(kind: RefusalKind, message: string, more: { issues?: Issues; conflict?: Conflict } = {}) {
    super(message)
    this.kind = kind
    this.issues = more.issues ?? {}
    this.conflict = more.conflict
  }
}

/** Not found, and also not of this desk: the two are never told apart. */
export function notFound(what: string): Refusal {
  return new Refusal('not-found', `There is no such ${what} on this desk.`)
}

/** Throws an `invalid` refusal when there is any issue; the first sentence is its message. */
export function refuseIfAny(issues: Issues): void {
  const first = Object.values(issues).flat()[0]
  if (first !== undefined) throw new Refusal('invalid', first, { issues })
}
