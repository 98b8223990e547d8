import type { FormState } from '@/lib/shared/form-state'

const HALF_A_CHARACTER = /\p{Surrogate}/u

/** A refusal naming the first field that holds half of a character, or null. A browser would send another character in its place without a word, so it is asked before anything leaves. */
export function refuseHalfCharacters(fields: Iterable<readonly [name: string, typed: string]>): FormState | null {
  for (const [name, typed] of fields) {
    if (!HALF_A_CHARACTER.test(typed)) continue
    const message = `The ${name} holds half of a character (a lone surrogate). Remove it.`
    return { outcome: 'refused', kind: 'invalid', message, issues: { [name]: [message] } }
  }
  return null
}
