import { askForExport, handOutExport } from '@/lib/web/export-answer'
import { articleDraftOf, answerExport } from '@/lib/web/export-route'

type Context = Parameters<typeof articleDraftOf>[0]

/** The report of an article as it stands now, as a file that says it is a draft. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return answerExport(request, ...(await articleDraftOf(context)), handOutExport)
}

/** Has a file made that takes its time. */
export async function POST(request: Request, context: Context): Promise<Response> {
  return answerExport(request, ...(await articleDraftOf(context)), askForExport)
}
