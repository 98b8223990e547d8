import type { ParseArgsConfig } from 'node:util'

/** What was typed behind the name of a command. */
export type Typed = { values: Record<string, string | boolean | undefined>; positionals: string[] }

/** One `plumbline` command; `run` gives what it found, said in words or, with --json, as one JSON value. */
export type Command = {
  usage: string
  /** What it does, and each option on a line. */
  help: string
  options: NonNullable<ParseArgsConfig['options']>
  positionals: number
  run: (typed: Typed) => Promise<Outcome>
}

/** `text` is for people, `json` for programs, both on standard output; `note` goes to standard error. `exact` adds no line end, or nothing to what was said already; `code` 1 says that what was looked for is not right. */
export type Outcome = {
  text: string
  json: unknown
  note?: string | undefined
  exact?: true | 'said already'
  code?: 1
}

/** The command was typed wrongly: exit code 2, with how to type it. */
export class UsageProblem extends Error {
  override name = 'UsageProblem'
}

/** The text given for an option, if any. */
export function textOf({ values }: Typed, option: string): string | undefined {
  const value = values[option]
  return typeof value === 'string' ? value : undefined
}

/** The text given for an option that must be there. */
export function neededText(typed: Typed, option: string): string {
  const value = textOf(typed, option)
  if (value === undefined) throw new UsageProblem(`--${option} is missing.`)
  return value
}
