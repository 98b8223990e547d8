import { expect, test } from 'vitest'
import { commentAddress, commentedId, commentedOn } from './comment-place'

const nowhere = { articleId: 'a', passageId: null, claimId: null, evidenceId: null, verdictId: null }

test.each([
  ['the article itself', {}, 'article', 'a'],
  ['a passage', { passageId: 'p' }, 'passage', 'p'],
  ['a claim', { claimId: 'c' }, 'claim', 'c'],
  ['evidence, not the claim it is on', { claimId: 'c', evidenceId: 'e' }, 'evidence', 'e'],
  ['a verdict, not the claim it is on', { claimId: 'c', verdictId: 'v' }, 'verdict', 'v'],
] as const)('a comment is on %s', (_, ids, on, id) => {
  expect(commentedOn({ ...nowhere, ...ids })).toBe(on)
  expect(commentedId({ ...nowhere, ...ids })).toBe(id)
})

test.each([
  ['about a claim on its page', { articleId: 'a', claimId: 'c' }, {}, '/claims/c#k-1'],
  ['about an article in the galley', { articleId: 'a', claimId: null }, {}, '/articles/a?comments=article#k-1'],
  ['about a passage beside it', { articleId: 'a', claimId: null }, { passage: 12 }, '/articles/a?comments=12#k-1'],
  ['nowhere without an article', { articleId: null, claimId: null }, {}, null],
])('a comment %s', (_, at, more, address) => {
  expect(commentAddress(at, { id: '1', ...more })).toBe(address)
})
