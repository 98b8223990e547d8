import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { Scope } from './scope'

/** The words of an address that name a thing, by their name in its template. */
export type PathWords = Readonly<Record<string, string>>

/** What is told: a body as its schema says, and what of it belongs into headers. */
export type Told<Body = unknown> = {
  body: Body
  /** The version by which a change of the thing goes. */
  version?: number
  /** Where a new thing is, below /api/v1. */
  location?: string
  /** The cursor of the page after this one; null on the last. Left out where there are no pages. */
  next?: string | null
  /** A text that is not JSON: its type, and what to call it as a file. */
  file?: { contentType: string; filename: string }
}

type Common = {
  /** Its name in the document, from which generated clients make theirs. */
  name: string
  /** Below /api/v1: "/claims/{id}". */
  path: string
  tag: string
  summary: string
  description?: string
  /** Which words may stand in the address where only some may. */
  choices?: Readonly<Record<string, readonly string[]>>
  /** What a token must be made for; null when any serves. */
  scope: Scope | null
  /** What is told, as JSON; or the types a text is told in. */
  answer: z.ZodType | readonly string[]
}

/** A look: answered by a query. */
export type Look = Common & {
  kind: 'look'
  method: 'GET'
  query: z.ZodObject | null
  /** How its tag is made: of a page of a list, or of one thing. */
  tells: 'list' | 'thing'
  look: (actor: Actor, words: PathWords, query: unknown) => Promise<Told>
}

/** A change: one command, with the input it has everywhere else. */
export type Change = Common & {
  kind: 'change'
  method: 'POST' | 'PATCH'
  status: 200 | 201
  input: z.ZodType
  /** Which fields of the input stand in the address: field → word. */
  fromPath: Readonly<Record<string, string>>
  /** Whether the field `version` comes by `If-Match`. */
  versioned: 'yes' | 'no'
  /** What stands where the body leaves a field out; null when all of it is sent. */
  stands: ((actor: Actor, words: PathWords) => Promise<Record<string, unknown>>) | null
  command: (actor: Actor, input: unknown) => Promise<unknown>
  told: (result: unknown) => Told
}

export type Operation = Look | Change

type LookOf<Query extends z.ZodObject, Body extends z.ZodType> = Omit<
  Look,
  'kind' | 'method' | 'query' | 'answer' | 'look'
> & {
  query?: Query
  answer: Body
  look: (actor: Actor, words: PathWords, query: z.output<Query>) => Promise<Told<z.output<Body>>>
}

/** An operation that looks; what it tells must fit its schema. */
export function looks<Query extends z.ZodObject, Body extends z.ZodType>(operation: LookOf<Query, Body>): Look {
  return {
    ...operation,
    ...{ kind: 'look', method: 'GET', query: operation.query ?? null },
    look: (actor, words, query) => operation.look(actor, words, query as z.output<Query>),
  }
}

type HandOutOf = Omit<Look, 'kind' | 'method' | 'query' | 'answer' | 'tells'> & { answer: readonly string[] }

/** An operation that hands out a text as a file. */
export function handsOut(operation: HandOutOf): Look {
  return { ...operation, kind: 'look', method: 'GET', query: null, tells: 'thing' }
}

type ChangeOf<Input extends z.ZodType, Result, Body extends z.ZodType> = Omit<
  Change,
  'kind' | 'input' | 'answer' | 'command' | 'told' | 'fromPath' | 'versioned' | 'stands'
> &
  Partial<Pick<Change, 'fromPath' | 'versioned' | 'stands'>> & {
    input: Input
    answer: Body
    command: (actor: Actor, input: z.output<Input>) => Promise<Result>
    told: (result: Result) => Told<z.output<Body>>
  }

/** An operation that changes. What its command gave may be told again to whoever repeats a request: as JSON, so with texts for dates. */
export function changes<Input extends z.ZodType, Result, Body extends z.ZodType>(
  operation: ChangeOf<Input, Result, Body>,
): Change {
  return {
    ...{ fromPath: {}, versioned: 'no', stands: null },
    ...operation,
    kind: 'change',
    command: (actor, input) => operation.command(actor, input as z.output<Input>),
    told: (result) => operation.told(result as Result),
  }
}
