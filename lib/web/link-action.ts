import { headers } from 'next/headers'
import type { z } from 'zod'
import type { FormAction } from '@/lib/shared/form-state'
import { answerRefusal } from './answer-refusal'
import { ADDRESS_HEADER } from './caller-address'
import { formFields, invalid, type Then } from './form-action'

/**
 * A server action for somebody who has not signed in: what they may is told by a link they hold, or they may only ask. `work` is
 * given the address they come from, for throttling. Nothing is refreshed: the page of a link that has just served has nothing to show.
 */
export function linkAction<Input extends z.ZodType, Result>(
  input: Input,
  work: (input: z.output<Input>, address: string | null) => Promise<Result>,
  options: { then: (result: Result) => Omit<Then, 'goTo'> },
): FormAction {
  return async (_previous, form) => {
    const parsed = input.safeParse(formFields(form))
    if (!parsed.success) return invalid(parsed.error)
    try {
      const result = await work(parsed.data, (await headers()).get(ADDRESS_HEADER))
      return { outcome: 'done', ...options.then(result) }
    } catch (error) {
      return answerRefusal(error)
    }
  }
}
