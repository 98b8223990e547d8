import { now } from '@/lib/shared/clock'
import { agreement } from '@/lib/verdicts/agreement.query'
import { agreementCsv } from '@/lib/verdicts/agreement-csv'
import { dayOf, parseAgreementFilter } from '@/lib/verdicts/agreement-filter'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { requireActorOfRoute } from '@/lib/web/current-actor'
import { fileAnswer } from '@/lib/web/file-answer'

/** What the screen of agreement shows, with the same filter, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  try {
    const actor = await requireActorOfRoute()
    const filter = parseAgreementFilter(Object.fromEntries(searchParams), dayOf(now(), actor.timeZone))
    return fileAnswer({
      filename: `agreement-${filter.from}-to-${filter.to}.csv`,
      contentType: 'text/csv; charset=utf-8',
      body: agreementCsv(await agreement(actor, filter), filter),
    })
  } catch (error) {
    return httpRefusal(error)
  }
}
