import { z } from 'zod'

const id = z.uuid()
const idOrNone = id.nullable().catch(null)

const noticeSchema = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('event'),
    desk: id,
    article: idOrNone,
    claim: idOrNone,
    source: idOrNone,
    actor: idOrNone,
    kind: z.string(),
  }),
  z.object({ about: z.literal('notification'), desk: id, user: id }),
  z.object({
    about: z.literal('presence'),
    desk: id,
    article: idOrNone,
    was: idOrNone,
    moved: z.object({ tab: id, claim: idOrNone, doing: z.enum(['reading', 'editing']) }).nullable(),
  }),
])

/** What PostgreSQL tells every server process when it is committed: ids, never words. */
export type LiveNotice = z.output<typeof noticeSchema>

/** A payload of the channel as a notice; null for what is none, since whoever may write to the database may notify. */
export function readNotice(payload: string | undefined): LiveNotice | null {
  try {
    return noticeSchema.safeParse(JSON.parse(payload ?? '')).data ?? null
  } catch {
    return null
  }
}
