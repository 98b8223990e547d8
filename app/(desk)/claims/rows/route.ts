import { parseClaimsFilter } from '@/lib/claims/parse-claims-filter'
import { claimsPage } from '@/lib/claims/claims-page.query'
import { withFound } from '@/lib/claims/found-in.query'
import { searchMarks } from '@/lib/claims/search-marks.query'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { currentActor } from '@/lib/web/current-actor'

/** How many claims the table reads at once as it is scrolled. */
const ROWS = 100

/** The claims behind a cursor, as the filter in the address finds and sorts them. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentActor()
    if (actor === null) return Response.json({ title: 'You are signed out.' }, { status: 401, headers: NOT_KEPT })
    const query = Object.fromEntries(new URL(request.url).searchParams)
    const filter = parseClaimsFilter(query)
    const [page, marks] = await Promise.all([
      claimsPage(actor, filter, { after: query.after ?? null, limit: ROWS }),
      searchMarks(actor, filter.search),
    ])
    const rows = await withFound(actor, marks, page.rows)
    return Response.json({ ...page, rows }, { headers: NOT_KEPT })
  } catch (error) {
    return httpRefusal(error)
  }
}

const NOT_KEPT = { 'cache-control': 'no-store' }
