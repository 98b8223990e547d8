import { createHash } from 'node:crypto'

/** Query parameters that say how somebody came to a page, never which page it is. */
const HOW_THEY_CAME =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id|__twitter_impression|ref_src|ref_url|guccounter|guce_referrer|guce_referrer_sig)$/i

/**
 * The address without what does not change the page, so that the same page entered twice is one source: scheme, `www.`,
 * default port, fragment, trailing slash, tracking parameters and the order of parameters do not count. Throws for what is no address.
 */
export function sourceKey(url: string): string {
  const { hostname, port, pathname, searchParams, hash } = new URL(url.trim())
  const host = hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '')
  const named = [...searchParams].filter(([name]) => !HOW_THEY_CAME.test(name))
  const query = new URLSearchParams(named.sort(byNameOnly)).toString()
  const path = samePercents(pathname).replace(/\/+$/, '')
  return short(`${host}${port === '' ? '' : `:${port}`}${path}${query === '' ? '' : `?${query}`}${route(hash)}`)
}

/** An index holds no key of any length: a long one ends in the SHA-256 of the whole. */
function short(key: string): string {
  return key.length <= 800 ? key : `${key.slice(0, 700)} ${createHash('sha256').update(key).digest('hex')}`
}

/** Values of one name keep their order, which may mean something. */
function byNameOnly([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `%c3%a9` and `%C3%A9` are one letter; what may stand unescaped does. */
function samePercents(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : escaped.toUpperCase()
  })
}

/** Pages that live behind `#!` or `#/` are told apart; any other fragment is a place on one page. */
function route(hash: string): string {
  return /^#[!/]./.test(hash) ? hash.replace(/\/+$/, '') : ''
}
