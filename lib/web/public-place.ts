import { publicBase } from '@/lib/reports/public-address'
import { publicDesk } from '@/lib/published/public-desk.store'
import type { PublicDesk } from '@/lib/published/public-desk'
import { type Place, sentencePage } from '@/lib/published/public-frame'
import { knownLanguage, tongueOf } from '@/lib/published/tongue'
import { settings } from '@/lib/shared/settings'
import { answerPublic, type PublicAnswer } from './public-answer'

export const HTML = 'text/html; charset=utf-8'

/** Where a desk is found and in which language it speaks; its address is the desk's own, else this installation's. */
export function placeOf(request: Request, desk: PublicDesk, language: string | null): Place {
  const origin = settings().NEXTAUTH_URL ?? new URL(request.url).origin
  return { desk, base: publicBase(desk, origin) ?? origin, tongue: tongueOf(knownLanguage(language)) }
}

/** A page with its answer; search engines are asked to leave it out when that was chosen. */
export function pageAnswer(body: string, noindex: 'yes' | 'no', status = 200): PublicAnswer {
  return { status, contentType: HTML, body, ...(noindex === 'yes' ? { headers: { 'x-robots-tag': 'noindex' } } : {}) }
}

/** That there is nothing: the same whether there never was, it is of another desk, or was frozen and not made public. */
export async function nothingHere(request: Request, slug: string | null): Promise<Response> {
  const desk = slug === null ? null : await publicDesk(slug)
  const place = desk && placeOf(request, desk, null)
  const { said } = place?.tongue ?? tongueOf('en')
  return answerPublic(request, `nothing ${JSON.stringify(desk)} ${place?.base}`, () =>
    pageAnswer(sentencePage(place, { title: said('notFound'), sentence: said('notFoundMore') }), 'yes', 404),
  )
}

/** That it was taken back, and when. */
export async function takenBack(request: Request, place: Place, at: Date): Promise<Response> {
  const { said, day } = place.tongue
  const sentence = said('takenBackOn', { day: day(at, place.desk.timeZone) })
  const key = `gone ${JSON.stringify(place.desk)} ${place.base} ${sentence}`
  return answerPublic(request, key, () =>
    pageAnswer(sentencePage(place, { title: said('takenBack'), sentence }), 'yes', 410),
  )
}
