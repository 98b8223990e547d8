import { type Card, drawCard } from '@/lib/exports/card.gateway'
import { houseOf } from '@/lib/published/house-of-print'
import { answerPublic, placeForAnswers } from './public-answer'
import { type Asked, withClaim, withEdition } from './public-report-answer'
import { Turns } from './turns'

/** For some minutes nobody has to ask again; longer, one that was taken back would still be shown by others. */
const FOR_MINUTES = 'public, max-age=300'
/** Drawing holds the whole process up: one at a time, and what was drawn is kept where no page pushes it out. */
const HOW = {
  kept: placeForAnswers({ most: 4_000, largest: 96 * 1024 * 1024 }),
  turns: new Turns({ atOnce: 1, waiting: 20 }),
}

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
  const draw = async () => ({
    contentType: 'image/png',
    body: new Uint8Array(await drawCard(card)),
    headers: { 'cache-control': FOR_MINUTES },
  })
  return answerPublic(request, `image ${what} ${madeOf}`, draw, HOW)
}
