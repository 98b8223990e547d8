import { houseOf } from '@/lib/published/house-of-print'
import { oembedAnswer, type PublicTarget, readOembed, readTarget } from '@/lib/published/oembed'
import { publicDesksElsewhere } from '@/lib/published/public-desk.store'
import { settings } from '@/lib/shared/settings'
import { answerPublic } from './public-answer'
import { withClaim, withEdition } from './public-report-answer'

const ANYBODY = { 'access-control-allow-origin': '*' }

/**
 * How a page elsewhere shows an address of ours (oEmbed 1.0): 501 for a form that is not given out, 401 for an address of the
 * workbench behind the sign-in, 404 for any other that is no public report or claim.
 */
export async function answerOembed(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const question = readOembed(query)
  if (question === 'unknown-format') return sentence(501, 'The answer is given as json or xml.')
  const target = await targetOf(request, query.get('url') ?? '')
  if (target === 'private') return sentence(401, 'Whoever wants to read that signs in.')
  if (target === null) return sentence(404, 'Nothing is public at that address.')

  const { slug, report } = target
  const type = question.format === 'json' ? 'application/json' : 'text/xml'
  const size = `${question.maxWidth} ${question.maxHeight}`
  const shown = { contentType: `${type}; charset=utf-8`, headers: ANYBODY }
  const answer =
    target.claim === null
      ? await withEdition(request, slug, report, null, ({ place, print, madeOf }) =>
          answerPublic(request, `oembed ${question.format} ${size} ${madeOf}`, () => {
            const { name } = houseOf(print, place, '')
            const about = { house: name, houseAddress: place.base, title: print.content.article.title, claim: null }
            return { ...shown, body: oembedAnswer({ ...about, address: `${place.base}/${report}` }, question) }
          }),
        )
      : await withClaim(request, slug, report, `C-${target.claim}`, ({ place, print, claim, madeOf }) =>
          answerPublic(request, `oembed ${claim.number} ${question.format} ${size} ${madeOf}`, () => {
            const { name } = houseOf(print, place, '')
            const about = { house: name, houseAddress: place.base, title: claim.statement, claim: claim.number }
            const address = `${place.base}/${report}/C-${claim.number}`
            return { ...shown, body: oembedAnswer({ ...about, address }, question) }
          }),
        )
  return answer.status === 200 || answer.status === 304 ? answer : sentence(404, 'Nothing is public at that address.')
}

/** What an address points to: under this installation's, or under that of a desk that has its own. */
async function targetOf(request: Request, address: string): Promise<PublicTarget | 'private' | null> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const asked = new URL(address)
  const ours = settings().NEXTAUTH_URL ?? new URL(request.url).origin
  if (asked.host === new URL(ours).host) {
    const [, slug, rest] = /^\/published\/([^/]+)(\/.*)?$/.exec(asked.pathname) ?? []
    if (slug !== undefined) return readTarget(slug, rest ?? '')
  }
  for (const { slug, publicationUrl } of await publicDesksElsewhere()) {
    const base = new URL(publicationUrl ?? ours)
    const root = base.pathname.replace(/\/+$/, '')
    if (asked.host === base.host && asked.pathname.startsWith(`${root}/`))
      return readTarget(slug, asked.pathname.slice(root.length))
  }
  return asked.host === new URL(ours).host ? 'private' : null
}

function sentence(status: number, words: string): Response {
  const headers = { ...ANYBODY, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(`${words}\n`, { status, headers })
}
