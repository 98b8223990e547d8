import { parseClaimsFilter } from '@/lib/claims/parse-claims-filter'
import { claimsPage } from '@/lib/claims/claims-page.query'
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
    const page = await claimsPage(actor, parseClaimsFilter(query), { after: query.after ?? null, limit: ROWS })
    return Response.json(page, { headers: NOT_KEPT })
  } catch (error) {
    return httpRefusal(error)
  }
}

const NOT_KEPT = { 'cache-control': 'no-store' }
