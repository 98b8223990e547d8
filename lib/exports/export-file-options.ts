import { Refusal, refuseIfAny, type Issues } from '@/lib/shared/refusal'
import { printOptions } from './print-options.input'
import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'

/**
 * The options in an address or a form. What is not named is as by default; a name nobody knows is no option and is left alone. Throws
 * `invalid` with a sentence for each value that does not exist.
 */
export function optionsFrom(named: URLSearchParams | FormData): PrintOptions {
  const typed: Record<string, string> = {}
  for (const name of Object.keys(DEFAULT_OPTIONS)) {
    const values = named.getAll(name)
    if (values.length > 1) throw new Refusal('invalid', `${name} is said more than once.`)
    if (typeof values[0] === 'string' && values[0] !== '') typed[name] = values[0]
  }
  const parsed = printOptions.safeParse(typed)
  if (parsed.success) return parsed.data
  const issues: Issues = {}
  for (const { path, message } of parsed.error.issues) issues[path.join('.')] ??= [message]
  refuseIfAny(issues)
  throw parsed.error
}
