import { z } from 'zod'
import { optionalRowId, requiredLine, rowId, seenVersion } from '@/lib/shared/text-input'
import { LONGEST_VIEW_NAME, viewLayout, viewQuery } from './saved-view'

const name = requiredLine('The name', LONGEST_VIEW_NAME)
const query = z.string().max(20_000).transform(viewQuery)
/** An object, or its JSON in one field of a form. */
const layout = z.unknown().default(null).transform(viewLayout)
const shared = z.enum(['yes', 'no'], { error: 'Say whether the desk sees it.' })

export const saveViewInput = z.object({ name, query, layout, shared: shared.default('no') })
export type SaveViewInput = z.output<typeof saveViewInput>

/** What changes of a view; what is left out stays. */
export const changeViewInput = z.object({
  id: rowId('The view'),
  version: seenVersion,
  name: name.optional(),
  query: query.optional(),
  layout: z
    .unknown()
    .transform((from) => (from === undefined ? undefined : viewLayout(from)))
    .optional(),
  shared: shared.optional(),
})
export type ChangeViewInput = z.output<typeof changeViewInput>

export const removeViewInput = z.object({ id: rowId('The view') })
export type RemoveViewInput = z.output<typeof removeViewInput>

/** With which view a person begins; none is My desk. */
export const chooseHomeInput = z.object({ viewId: optionalRowId('The view') })
export type ChooseHomeInput = z.output<typeof chooseHomeInput>
