import { openNotification } from '@/lib/notifications/open-notification.command'
import { openNotificationInput } from '@/lib/notifications/mark-read.input'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { requireActorOfRoute } from '@/lib/web/current-actor'
import { knownId } from '@/lib/web/known-id'

/** Opens a notification: it is read, and the person goes to what it tells of. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const input = openNotificationInput.parse({ id: knownId((await params).id) })
  try {
    const { path } = await openNotification(await requireActorOfRoute(), input)
    return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'private, no-store' } })
  } catch (error) {
    return httpRefusal(error)
  }
}
