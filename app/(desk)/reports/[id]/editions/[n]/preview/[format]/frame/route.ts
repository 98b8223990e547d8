import { exportFrame } from '@/lib/web/export-frame'
import { editionOf, answerExport } from '@/lib/web/export-route'

/** What the page around it puts into a frame. */
export async function GET(request: Request, context: Parameters<typeof editionOf>[0]): Promise<Response> {
  return answerExport(request, ...(await editionOf(context)), exportFrame)
}
