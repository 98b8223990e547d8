import { importIssues } from '@/lib/imports/imports.query'
import { issuesCsv } from '@/lib/imports/issues-csv'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { requireActorOfRoute } from '@/lib/web/current-actor'
import { ANSWER_HEADERS } from '@/lib/web/security-headers'

type Props = { params: Promise<{ id: string }> }

/** The issues of an import as a table in text, to be put right beside the file. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  try {
    const actor = await requireActorOfRoute()
    const { filename, issues } = await importIssues(actor, (await params).id)
    const name = encodeURIComponent(`${filename.replace(/\.[a-z0-9]{1,8}$/i, '')} issues.csv`).replace(/'/g, '%27')
    const headers = {
      ...ANSWER_HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    }
    return new Response(`\ufeff${issuesCsv(issues)}`, { headers })
  } catch (error) {
    return httpRefusal(error)
  }
}
