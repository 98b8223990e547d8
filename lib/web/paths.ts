/** The header in which the proxy tells pages which path was asked for. */
export const PATH_HEADER = 'x-plumbline-path'

/** Below which programs ask and change things, and the page that tells how. */
export const API_PATH = '/api/v1'
export const API_DOCS_PATH = '/api-docs'
export const TOKENS_PATH = '/account/tokens'

/** The one screen that whoever owes a second factor may see. */
export const ACCOUNT_PATH = '/account'

/** Where somebody signed out is sent; `then` is where they wanted to go. */
export function signInPath(then: string | null): string {
  const path = ownPath(then)
  return path === '/' ? '/sign-in' : `/sign-in?then=${encodeURIComponent(path)}`
}

/** `wanted` when it is a path of this workbench that a person can look at, else `/`: nobody is sent elsewhere by a link. */
export function ownPath(wanted: string | null | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 2_000) return '/'
  if (!URL.canParse(wanted, HERE)) return '/'
  const url = new URL(wanted, HERE)
  if (url.origin !== HERE || url.pathname.startsWith('//') || /^\/(sign-in|api)(\/|$)/.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}

const HERE = 'http://plumbline.invalid'
