import { countReaderError } from '@/lib/published/reader-error-limit.store'
import { type ErrorForm, reportErrorPage } from '@/lib/published/report-error-page'
import { reportReaderError } from '@/lib/published/report-reader-error.command'
import { reportReaderErrorInput } from '@/lib/published/report-reader-error.input'
import { Refusal } from '@/lib/shared/refusal'
import { ADDRESS_HEADER } from './caller-address'
import { HTML } from './public-place'
import { type Asked, withEdition } from './public-report-answer'
import { saidSize } from './request-size'
import { isSameOrigin } from './same-origin'

/** More than any form that was filled in by hand. */
const LARGEST_FORM = 64 * 1024

type Typed = ErrorForm['typed']
const NOTHING: Typed = { claim: '', text: '', contact: '' }

/** The form for an error in the newest public edition of a report; `?claim=3` chooses a claim, `?sent` thanks. */
export async function answerErrorForm(request: Request, slug: string, number: string): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const state = searchParams.has('sent') ? 'sent' : 'asking'
  const typed = { ...NOTHING, claim: searchParams.get('claim') ?? '' }
  return withEdition(request, slug, number, null, async (asked) => shown(asked, 200, { typed, issues: {}, state }))
}

/** Takes what a reader reports; what cannot be taken comes back in the form, with what was typed. */
export async function receiveErrorForm(request: Request, slug: string, number: string): Promise<Response> {
  return withEdition(request, slug, number, null, async (asked) => {
    if (saidSize(request.headers) > LARGEST_FORM) return refused(asked, 413, NOTHING, { text: 'badText' })
    const fields = new URLSearchParams(await request.text())
    const typed = typedIn(fields)
    if (!isSameOrigin(request.headers)) return refused(asked, 403, typed, { form: 'notSent' })
    const parsed = reportReaderErrorInput.safeParse({ ...typed, website: fields.get('website') ?? '' })
    if (!parsed.success) return refused(asked, 422, typed, issuesOf(parsed.error.issues.map(({ path }) => path[0])))
    const { claim } = parsed.data
    // The form lists what is printed; a claim that is left out has no page to report.
    if (claim !== null && !asked.print.claims.some((each) => each.number === claim))
      return refused(asked, 422, typed, { claim: 'badClaim' })
    try {
      await countReaderError(slug, request.headers.get(ADDRESS_HEADER))
      await reportReaderError({ slug, report: number }, parsed.data)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.kind === 'not-allowed') return refused(asked, 429, typed, { form: 'tooMany' })
      return refused(asked, 422, typed, { claim: 'badClaim' })
    }
    const place = `/published/${slug}/${encodeURIComponent(number)}/report-error?sent`
    return new Response(null, { status: 303, headers: { location: place, 'cache-control': 'no-store' } })
  })
}

function typedIn(fields: URLSearchParams): Typed {
  return { claim: fields.get('claim') ?? '', text: fields.get('text') ?? '', contact: fields.get('contact') ?? '' }
}

function issuesOf(fields: readonly (PropertyKey | undefined)[]): ErrorForm['issues'] {
  return {
    ...(fields.includes('text') ? { text: 'badText' as const } : {}),
    ...(fields.includes('contact') ? { contact: 'badContact' as const } : {}),
    ...(fields.includes('claim') ? { claim: 'badClaim' as const } : {}),
  }
}

function refused(asked: Asked, status: number, typed: Typed, issues: ErrorForm['issues']): Response {
  return shown(asked, status, { typed, issues, state: 'asking' })
}

function shown({ place, report, edition, print }: Asked, status: number, form: ErrorForm): Response {
  const body = reportErrorPage({ place, report: report.number, edition: edition.number, print, form })
  const headers = { 'content-type': HTML, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
  return new Response(body, { status, headers })
}
