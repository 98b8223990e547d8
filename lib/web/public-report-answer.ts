import { claimPage } from '@/lib/published/claim-page'
import { editionPage } from '@/lib/published/edition-page'
import { embedPage } from '@/lib/published/embed-page'
import { claimIn, editionIn } from '@/lib/published/public-address-parts'
import type { PublicEdition, PublicReport } from '@/lib/published/public-desk'
import { publicReport } from '@/lib/published/public-desk.store'
import type { Place } from '@/lib/published/public-frame'
import { correctionsOfClaim, publicPrint } from '@/lib/published/public-print.store'
import type { Print } from '@/lib/exports/print'
import type { EditionClaim } from '@/lib/reports/edition'
import { changesBetween } from '@/lib/reports/edition-changes'
import { answerPublic } from './public-answer'
import { nothingHere, pageAnswer, placeOf, takenBack } from './public-place'

/** A public edition that was asked for, with all that is public around it. */
export type Asked = { report: PublicReport; edition: PublicEdition; place: Place; print: Print; madeOf: string }
export type AskedClaim = Asked & { claim: EditionClaim }

/** The page of a report: its newest public edition. */
export async function answerReport(request: Request, slug: string, number: string): Promise<Response> {
  return withEdition(request, slug, number, null, (asked) => answerEdition(request, asked, 'report'))
}

/** The page of an edition or of a claim, whichever the last part of the address names. */
export async function answerPart(request: Request, slug: string, number: string, part: string): Promise<Response> {
  const edition = editionIn(part)
  if (edition !== null)
    return withEdition(request, slug, number, edition, (asked) => answerEdition(request, asked, 'edition'))
  return withClaim(request, slug, number, part, ({ madeOf, ...view }) =>
    answerPublic(request, `claim ${part} ${madeOf}`, async () => {
      const corrections = await correctionsOfClaim(view.report, view.claim.id, view.place.base)
      return pageAnswer(claimPage({ ...view, corrections }), view.edition.noindex)
    }),
  )
}

/** A claim for a frame on a page elsewhere. */
export async function answerEmbed(request: Request, slug: string, number: string, part: string): Promise<Response> {
  return withClaim(request, slug, number, part, ({ place, print, claim, madeOf }) =>
    answerPublic(request, `embed ${part} ${madeOf}`, () => pageAnswer(embedPage(place, number, print, claim), 'yes')),
  )
}

async function answerEdition(
  request: Request,
  { madeOf, ...view }: Asked,
  askedFor: 'report' | 'edition',
): Promise<Response> {
  return answerPublic(request, `${askedFor} ${madeOf}`, async () => {
    const [newest] = view.report.standing
    const supersededBy =
      newest === undefined || newest.number === view.edition.number ? null : await superseding(view, newest)
    return pageAnswer(editionPage({ ...view, askedFor, supersededBy }), view.edition.noindex)
  })
}

async function superseding({ report, print, place }: Omit<Asked, 'madeOf'>, newest: PublicEdition) {
  const now = await publicPrint(newest, report.standing[1] ?? null, place.base)
  return { edition: newest, changes: now === null ? [] : changesBetween(print.content, now.content) }
}

/** What is answered for a public claim; whoever asks for one that is not printed, or never was public, finds nothing. */
export async function withClaim(
  request: Request,
  slug: string,
  number: string,
  part: string,
  answer: (asked: AskedClaim) => Promise<Response>,
): Promise<Response> {
  const claimNumber = claimIn(part)
  if (claimNumber === null) return nothingHere(request, slug)
  return withEdition(request, slug, number, null, async (asked) => {
    const claim = asked.print.claims.find((each) => each.number === claimNumber)
    return claim === undefined ? nothingHere(request, slug) : answer({ ...asked, claim })
  })
}

/** What is answered for a public edition, the newest when `wanted` is null; what was taken back says so. */
export async function withEdition(
  request: Request,
  slug: string,
  number: string,
  wanted: number | null,
  answer: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  const report = await publicReport(slug, number)
  if (report === null) return nothingHere(request, slug)
  const isWanted = (edition: PublicEdition) => wanted === null || edition.number === wanted
  const edition = report.standing.find(isWanted)
  const gone = report.takenBack.find(isWanted)
  if (edition === undefined) {
    if (gone === undefined || gone.withdrawnAt === null) return nothingHere(request, slug)
    return takenBack(request, placeOf(request, report.desk, gone.language), gone.withdrawnAt)
  }
  const place = placeOf(request, report.desk, edition.language)
  const before = report.standing[report.standing.indexOf(edition) + 1] ?? null
  const print = await publicPrint(edition, before, place.base)
  if (print === null) return nothingHere(request, slug)
  const standing = report.standing.map(({ publicationId }) => publicationId).join()
  const madeOf = [edition.publicationId, place.base, JSON.stringify(report.desk), standing].join(' ')
  return answer({ report, edition, place, print, madeOf })
}
