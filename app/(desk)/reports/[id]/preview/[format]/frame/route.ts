import { exportFrame } from '@/lib/web/export-frame'
import { setDraftOf, answerExport } from '@/lib/web/export-route'

/** What the page around it puts into a frame. */
export async function GET(request: Request, context: Parameters<typeof setDraftOf>[0]): Promise<Response> {
  return answerExport(request, ...(await setDraftOf(context)), exportFrame)
}
