import { z } from 'zod'

const idOrNone = z.preprocess((typed) => (typed === '' ? null : typed), z.uuid().nullable().default(null))
const place = { article: idOrNone, claim: idOrNone, doing: z.enum(['reading', 'editing']).default('reading') }

/** What a screen says when it opens its stream: what it shows, and, in the server's time, how fresh that is. */
export const openLiveInput = z.object({ ...place, since: z.iso.datetime().optional() })
export type OpenLiveInput = z.output<typeof openLiveInput>

/** What a screen says when it shows something else, or somebody begins to edit on it. */
export const moveLiveInput = z.object({ ...place, tab: z.uuid() })
export type MoveLiveInput = z.output<typeof moveLiveInput>
