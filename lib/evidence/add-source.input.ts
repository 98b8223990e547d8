import { z } from 'zod'
import { optionalLine } from '@/lib/shared/text-input'
import { sourceFields } from './source-fields.input'
import { titleFromAddress } from './title-from-address'

/** A new source; without a title it is called by its address until its page says one. */
export const addSourceInput = z
  .object({ ...sourceFields, title: optionalLine('The title', 500) })
  .transform((given, context) => {
    const title = given.title ?? (given.url === null ? null : titleFromAddress(given.url))
    if (title === null)
      context.addIssue({ code: 'custom', path: ['title'], message: 'Give a title, or the address it is called by.' })
    return { ...given, title: title ?? '' }
  })
export type AddSourceInput = z.output<typeof addSourceInput>
