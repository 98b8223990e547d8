import { claimFacet, FACETS } from '@/lib/claims/claim-facets.query'
import { parseClaimsFilter } from '@/lib/claims/parse-claims-filter'
import { httpRefusal } from '@/lib/web/answer-refusal'
import { currentActor } from '@/lib/web/current-actor'

/** How many claims there would be of each value of one field, under the rest of the filter that stands in the address. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentActor()
    if (actor === null) return Response.json({ title: 'You are signed out.' }, { status: 401, headers: NOT_KEPT })
    const query = new URL(request.url).searchParams
    const field = FACETS.find((each) => each === query.get('field'))
    if (field === undefined) {
      return Response.json({ title: 'No values are counted of that field.' }, { status: 400, headers: NOT_KEPT })
    }
    const filter = parseClaimsFilter(Object.fromEntries(query))
    const named = (query.get('named') ?? '').slice(0, 100)
    return Response.json(await claimFacet(actor, filter, field, { named }), { headers: NOT_KEPT })
  } catch (error) {
    return httpRefusal(error)
  }
}

const NOT_KEPT = { 'cache-control': 'no-store' }
