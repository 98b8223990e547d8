import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

/** One notification that was opened. */
export const openNotificationInput = z.object({ id: rowId('The notification') })
export type OpenNotificationInput = z.infer<typeof openNotificationInput>

/** All up to the newest the person saw: what comes while they look stays unread. */
export const markAllReadInput = z.object({ upTo: rowId('The newest notification') })
export type MarkAllReadInput = z.infer<typeof markAllReadInput>
