import { exportFrame } from '@/lib/web/export-frame'
import { articleDraftOf, answerExport } from '@/lib/web/export-route'

/** What the page around it puts into a frame. */
export async function GET(request: Request, context: Parameters<typeof articleDraftOf>[0]): Promise<Response> {
  return answerExport(request, ...(await articleDraftOf(context)), exportFrame)
}
