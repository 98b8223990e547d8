import { describe, expect, test } from 'vitest'
import { recheckOf, recheckOfFailure } from './recheck'

const OLD = 'The inspectors counted 14 bolts with cracks in the north tower.\n\nThe bridge stays closed until May.'
const page = (text: string | null, sha256 = 'new') => ({ sha256, text })
const old = page(OLD, 'old')

describe('what became of a page', () => {
  test.each([
    ['there is nothing to compare', null, page(OLD), 'same', 'no snapshot'],
    ['the bytes are the same', old, page(null, 'old'), 'same', 'the very same bytes'],
    ['other bytes hold the same text', old, page(`  ${OLD.replaceAll('\n\n', '\n')}\n`), 'same', 'the same text'],
    ['a number is another', old, page(OLD.replace('14', '16')), 'changed', 'of 17 words 1 are gone, and 1 are new'],
    ['only a sign is another', old, page(OLD.replace('May.', 'May!')), 'changed', 'in signs, not in words'],
    ['nothing can be read any more', old, page(''), 'changed', 'Nothing can be read'],
    ['there is a text where none was', page('', 'old'), page(OLD), 'changed', 'has a text'],
    ['a picture is another picture', page(null, 'old'), page(''), 'changed', 'another file'],
  ] as const)('when %s', (_what, before, after, outcome, sentence) => {
    const found = recheckOf(before, after, [])
    expect(found.outcome).toBe(outcome)
    expect(found.sentence).toContain(sentence)
  })

  const lost = 'The inspectors counted 14 bolts'
  const kept = 'The bridge stays closed until May'
  test.each([
    ['the only quote stands', [kept], 'The quote still stands there.'],
    ['all quotes stand', [kept, 'stays closed until'], 'Every quote still stands there.'],
    ['the only quote is gone', [lost], 'The quote no longer stands there.'],
    ['one of two is gone', [lost, kept], '1 of 2 quotes no longer stands there.'],
    ['a quote that never stood there is not missed', ['Nobody ever said these words here'], 'and 1 are new.'],
  ])('and %s', (_what, quotes, sentence) => {
    expect(recheckOf(old, page(OLD.replace('14', '16')), quotes).sentence.endsWith(sentence)).toBe(true)
  })

  test.each([
    ['gone', 'gone'],
    ['no-such-host', 'unreachable'],
    ['too-slow', 'unreachable'],
    ['tls-error', 'unreachable'],
  ] as const)('an address that fails as %s is %s, in the words of the fetcher', (problem, outcome) => {
    expect(recheckOfFailure(problem, 'It is so.')).toEqual({ outcome, sentence: 'It is so.' })
  })
})
