import { askForExport, handOutExport } from '@/lib/web/export-answer'
import { setDraftOf, answerExport } from '@/lib/web/export-route'

type Context = Parameters<typeof setDraftOf>[0]

/** A report on a set of claims as it stands now, as a file that says it is a draft. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return answerExport(request, ...(await setDraftOf(context)), handOutExport)
}

/** Has a file made that takes its time. */
export async function POST(request: Request, context: Context): Promise<Response> {
  return answerExport(request, ...(await setDraftOf(context)), askForExport)
}
