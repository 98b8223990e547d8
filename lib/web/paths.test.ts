import { describe, expect, test } from 'vitest'
import { ownPath, signInPath } from './paths'

describe('where somebody is sent after signing in', () => {
  test.each([
    ['a page with its query', '/claims?status=open&page=2', '/claims?status=open&page=2'],
    ['a page with a fragment', '/articles/1#C-4', '/articles/1#C-4'],
    ['nothing was asked for', null, '/'],
    ['another host', 'https://elsewhere.example/', '/'],
    ['another host without a scheme', '//elsewhere.example/', '/'],
    ['another host behind a backslash', '/\\elsewhere.example/', '/'],
    ['another host behind a tab', '/\t/elsewhere.example/', '/'],
    ['another host behind dots', '/x/..//elsewhere.example', '/'],
    ['a script', 'javascript:alert(1)', '/'],
    ['the sign-in page itself', '/sign-in?then=/sign-in', '/'],
    ['a route that is no page', '/api/auth/signout', '/'],
    ['a page whose name only begins alike', '/sign-inspection', '/sign-inspection'],
    ['an address too long to be ours', `/${'a'.repeat(3_000)}`, '/'],
  ])('%s', (_, wanted, expected) => expect(ownPath(wanted)).toBe(expected))

  test('the sign-in address carries the page that was asked for', () => {
    expect(signInPath('/claims?status=open')).toBe('/sign-in?then=%2Fclaims%3Fstatus%3Dopen')
    expect(signInPath('/')).toBe('/sign-in')
  })
})
