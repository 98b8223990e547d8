import { OPERATIONS } from '@/lib/api/all.operations'
import { contentTag, isNamed, listTag, versionTag } from '@/lib/api/entity-tag'
import type { Operation, Told } from '@/lib/api/operation'
import { openApiDocument } from '@/lib/api/openapi-document'
import { type Problem, problem, problemOf, Unanswerable } from '@/lib/api/problem'
import { routeTable } from '@/lib/api/route-table'
import { Refusal } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import { askChange, askLook } from './api-ask'
import { bearerFor, requireScope } from './api-bearer'
import { apiHeaders } from './api-headers'
import { takeTurn } from './api-limit'
import { seeOther, wantsPage } from './export-answer'
import { API_DOCS_PATH, API_PATH } from './paths'
import { refuseUnaccepted } from './api-request'

const routeOf = routeTable(OPERATIONS)

/** Answers a request to /api/v1: by the same queries and commands as the screens, as whoever the token is of. */
export async function answerApi(request: Request): Promise<Response> {
  const limit: Record<string, string> = {}
  try {
    return withoutBodyOfHead(request, await answer(request, limit))
  } catch (error) {
    return withoutBodyOfHead(request, refused(request, error, limit))
  }
}

async function answer(request: Request, limit: Record<string, string>): Promise<Response> {
  const url = new URL(request.url)
  const path = url.pathname.slice(API_PATH.length)
  if (path === '/ping' && settings().BENCH_EMPTY_ROUTE === '1') return padding(url)
  if (path === '' || path === OPENAPI_PATH) return aboutTheApi(request, path)
  const route = routeOf(request.method, path)
  if (route.found === 'nothing') throw new Unanswerable(404, 'There is nothing at this address.')
  if (route.found === 'other methods') {
    if (request.method === 'OPTIONS')
      return new Response(null, { status: 204, headers: { ...apiHeaders(), allow: route.allow } })
    throw new Unanswerable(405, `Here go ${route.allow}.`, { headers: { allow: route.allow } })
  }

  const { operation, words } = route
  const bearer = await bearerFor(request.headers)
  Object.assign(limit, await takeTurn(bearer.tokenId))
  requireScope(bearer, operation.scope)
  refuseUnaccepted(request.headers, typesOf(operation))
  if (operation.kind === 'look') {
    const told = await askLook(operation, bearer.actor, words, url.searchParams)
    return looked(request, operation.tells, told, limit, url)
  }
  const { told, was } = await askChange(operation, bearer, words, request)
  return changed(operation.status, told, was, limit)
}

/** What everybody may know of the API: where it is described, and how. A browser is led to the page about it. */
function aboutTheApi(request: Request, path: string): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new Unanswerable(405, 'Here goes GET.', { headers: { allow: 'GET, HEAD' } })
  if (path === '' && wantsPage(request)) return seeOther(API_DOCS_PATH)
  kept.document ??= JSON.stringify(openApiDocument(OPERATIONS))
  const text = path === '' ? JSON.stringify(WHERE) : kept.document
  const headers = { ...apiHeaders(), 'Cache-Control': 'no-cache', etag: contentTag(text) }
  if (isNamed(request.headers.get('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json' } })
}

const OPENAPI_PATH = '/openapi.json'
const WHERE = { openapi: `${API_PATH}${OPENAPI_PATH}`, docs: API_DOCS_PATH }
const kept: { document?: string } = {}

function looked(
  request: Request,
  tells: 'list' | 'thing',
  told: Told,
  limit: Record<string, string>,
  url: URL,
): Response {
  const text = textOf(told)
  const tag =
    told.version !== undefined ? versionTag(told.version, text) : tells === 'list' ? listTag(text) : contentTag(text)
  const headers = { ...apiHeaders(), ...limit, 'Cache-Control': 'private, no-cache', etag: tag, ...linkTo(told, url) }
  if (isNamed(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, ...typeOf(told) } })
}

function changed(status: number, told: Told, was: 'done' | 'done before', limit: Record<string, string>): Response {
  const headers = {
    ...apiHeaders(),
    ...limit,
    ...typeOf(told),
    ...(told.location === undefined ? {} : { location: `${API_PATH}${told.location}` }),
    ...(was === 'done before' ? { 'idempotent-replayed': 'true' } : {}),
  }
  return new Response(textOf(told), { status, headers })
}

function refused(request: Request, error: unknown, limit: Record<string, string>): Response {
  if (error instanceof Unanswerable) {
    return problemAnswer(problem(error.status, error.message, error.issues), { ...limit, ...error.headers })
  }
  if (error instanceof Refusal) {
    return problemAnswer(problemOf(error, request.headers.has('if-match') ? 'sent' : 'none'), limit)
  }
  console.error(error)
  return problemAnswer(
    problem(500, 'That did not work, and it is not your fault. Try again; what failed is in the log of the server.'),
    limit,
  )
}

function problemAnswer(told: Problem, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(told), {
    status: told.status,
    headers: { ...apiHeaders(), ...headers, 'content-type': 'application/problem+json' },
  })
}

function textOf({ body, file }: Told): string {
  return file === undefined ? JSON.stringify(body) : String(body)
}

function typeOf({ file }: Told): Record<string, string> {
  if (file === undefined) return { 'content-type': 'application/json' }
  return { 'content-type': file.contentType, 'content-disposition': `attachment; filename="${file.filename}"` }
}

function linkTo({ next }: Told, url: URL): Record<string, string> {
  if (next === undefined || next === null) return {}
  const query = new URLSearchParams(url.searchParams)
  query.set('after', next)
  return { link: `<${url.pathname}?${query}>; rel="next"` }
}

function typesOf({ answer }: Operation): readonly string[] {
  return 'safeParse' in answer ? ['application/json'] : answer
}

/** What an empty route would answer: as many bytes as asked for. */
function padding({ searchParams }: URL): Response {
  const bytes = Math.min(Math.max(Math.trunc(Number(searchParams.get('bytes'))) || 0, 0), 10_000_000)
  return new Response(JSON.stringify({ padding: ' '.repeat(Math.max(0, bytes - 14)) }), {
    headers: { ...apiHeaders(), 'content-type': 'application/json' },
  })
}

function withoutBodyOfHead(request: Request, response: Response): Response {
  return request.method === 'HEAD' ? new Response(null, response) : response
}
