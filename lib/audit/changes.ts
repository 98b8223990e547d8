import type { Changes } from './event'

/** Which fields differ, with what was and what is; null when none does. An empty value is kept as nothing. */
export function changesBetween(
  before: Record<string, string>,
  after: Record<string, string>,
): { before: Changes; after: Changes } | null {
  const changed = Object.keys(after).filter((field) => after[field] !== before[field])
  if (changed.length === 0) return null
  const pick = (values: Record<string, string>) =>
    Object.fromEntries(changed.map((field) => [field, values[field] || null]))
  return { before: pick(before), after: pick(after) }
}
