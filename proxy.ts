import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { PATH_HEADER, signInPath } from '@/lib/web/paths'
import { isTooLarge, TOO_LARGE } from '@/lib/web/request-size'
import {
  contentSecurityPolicy,
  framedHeaders,
  isPublicPath,
  linkHeaders,
  policyOfFile,
  publicHeaders,
  securityHeaders,
} from '@/lib/web/security-headers'
import { isHttps, sessionCookieName } from '@/lib/web/session-cookie'

/** Stands before every page and route: sizes, headers, and a courtesy for the signed out. What a person may do is decided behind it. */
export function proxy(request: NextRequest): NextResponse {
  if (isPublicPath(request.nextUrl.pathname)) return publicAnswer(request)
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development' ? 'dev' : 'production')
  const response = answer(request, nonce, policy)

  const { pathname } = request.nextUrl
  response.headers.set('Content-Security-Policy', policyOfFile(pathname) ?? policy)
  const headers = {
    ...securityHeaders(isHttps() ? 'https' : 'http'),
    ...framedHeaders(pathname),
    ...linkHeaders(pathname),
  }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** What everybody may read: nobody is asked who they are, and no cookie is looked at. */
function publicAnswer(request: NextRequest): NextResponse {
  const response = isTooLarge(request.headers) ? tooLarge() : NextResponse.next()
  for (const [name, value] of Object.entries(publicHeaders(request.nextUrl.pathname))) response.headers.set(name, value)
  return response
}

function tooLarge(): NextResponse {
  return NextResponse.json({ title: TOO_LARGE }, { status: 413 })
}

function answer(request: NextRequest, nonce: string, policy: string): NextResponse {
  if (isTooLarge(request.headers)) return tooLarge()

  const path = request.nextUrl.pathname + request.nextUrl.search
  if (isPageRequest(request) && !request.cookies.has(sessionCookieName())) {
    return NextResponse.redirect(new URL(signInPath(path), request.url))
  }
  // Next finds the nonce for its own scripts in the policy among the request's headers; pages find it in x-nonce.
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('Content-Security-Policy', policy)
  headers.set(PATH_HEADER, path)
  return NextResponse.next({ request: { headers } })
}

/** What somebody sees who has not signed in: how to come in, and what only the link in their hand lets them do. */
const OPEN_TO_ALL = /^\/(sign-in|api|live|forgot-password|invitation|reset-password)(\/|$)/

function isPageRequest(request: NextRequest): boolean {
  return request.method === 'GET' && !OPEN_TO_ALL.test(request.nextUrl.pathname)
}

export const config = {
  // Files that are the same for everybody need no nonce and nobody signed in. Uploads and the API have their own checks: behind a
  // proxy Next holds a whole body in memory before the route may look at who sends it.
  matcher:
    '/((?!api/v1(?:/|$)|_next/static|_next/image|favicon\\.svg|robots\\.txt|sources/upload$|reports/bring-in/file$|claims/import/file$).*)',
}
