import { type Card, drawCard } from '@/lib/exports/card.gateway'
import { houseOf } from '@/lib/published/house-of-print'
import { answerPublic } from './public-answer'
import { type Asked, withClaim, withEdition } from './public-report-answer'

/** The address of a picture on a page changes with the edition, so for a day nobody has to ask again; it is made once in this process. */
const FOR_A_DAY = 'public, max-age=86400'

/** The picture of a claim and its rating, for whoever passes its page on. */
export async function answerClaimImage(
  request: Request,
  slug: string,
  number: string,
  part: string,
): Promise<Response> {
  return withClaim(request, slug, number, part, ({ claim, ...asked }) => {
    const { content } = asked.print
    const { shape, colour } = content.scale.find(({ label }) => label === claim.rating) ?? UNRATED
    const rating = claim.rating ?? asked.place.tongue.words.status(claim.status)
    const { statement, claimant } = claim
    return drawn(request, `${part}`, asked, { ...common(asked), statement, claimant, rating, shape, colour })
  })
}

/** The picture of a report: its title and what was found. */
export async function answerReportImage(request: Request, slug: string, number: string): Promise<Response> {
  return withEdition(request, slug, number, null, (asked) => {
    const { content } = asked.print
    const totals = asked.place.tongue.words.summary(content)
    return drawn(request, 'report', asked, { ...common(asked), title: content.article.title, totals })
  })
}

const UNRATED = { shape: 'unverified', colour: 'unverified' } as const

function common({ place, print }: Pick<Asked, 'place' | 'print'>) {
  const { name, colour } = houseOf(print, place, '')
  const { language, direction } = place.tongue.words
  return { house: name, desk: print.content.desk.name, language, direction, accent: colour }
}

function drawn(request: Request, what: string, { madeOf }: Pick<Asked, 'madeOf'>, card: Card): Promise<Response> {
  return answerPublic(request, `image ${what} ${madeOf}`, async () => ({
    contentType: 'image/png',
    body: new Uint8Array(await drawCard(card)),
    headers: { 'cache-control': FOR_A_DAY },
  }))
}
