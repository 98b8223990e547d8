import { askForExport, handOutExport } from '@/lib/web/export-answer'
import { editionOf, answerExport } from '@/lib/web/export-route'

type Context = Parameters<typeof editionOf>[0]

/** One edition as a file; what the worker makes, once it is ready. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return answerExport(request, ...(await editionOf(context)), handOutExport)
}

/** Has a file made that takes its time. */
export async function POST(request: Request, context: Context): Promise<Response> {
  return answerExport(request, ...(await editionOf(context)), askForExport)
}
