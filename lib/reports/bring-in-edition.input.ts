import { z } from 'zod'
import { readBroughtIn } from './bring-in-edition-content'

/** The JSON of a published edition, as the desk that published it handed it out. */
export const bringInEditionInput = z
  .object({ json: z.string({ error: 'Choose the file of an edition.' }) })
  .transform(({ json }, context) => {
    const read = readBroughtIn(json)
    if ('content' in read) return read
    for (const message of read.sentences) context.addIssue({ code: 'custom', path: ['file'], message })
    return z.NEVER
  })
export type BringInEditionInput = z.output<typeof bringInEditionInput>
