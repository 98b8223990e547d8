import { describe, expect, test } from 'vitest'
import { contentTag, isNamed, listTag, versionNamed, versionTag } from './entity-tag'

describe('which version If-Match names', () => {
  test.each<[string, string, number | 'any' | 'none']>([
    ['the tag that was told', versionTag(7, 'a claim'), 7],
    ['the version alone', '"7"', 7],
    ['a list of tags of one version', '"7-abc", "7-def"', 7],
    ['tags of different versions name none', '"7-abc", "8-abc"', 'none'],
    ['a weak tag never fits', 'W/"7-abc"', 'none'],
    ['a tag of what has no version', contentTag('a page'), 'none'],
    ['no quotes', '7', 'none'],
    ['version 0', '"0"', 'none'],
    ['an asterisk', ' * ', 'any'],
    ['nothing', '', 'none'],
  ])('%s', (_, ifMatch, version) => {
    expect(versionNamed(ifMatch)).toBe(version)
  })
})

describe('whether If-None-Match names a tag', () => {
  const tag = versionTag(7, 'a claim')
  test.each<[string, string | null, boolean]>([
    ['the same tag', tag, true],
    ['the same tag, weakened on its way', `W/${tag}`, true],
    ['one of several', `"other", ${tag}`, true],
    ['an asterisk', '*', true],
    ['another hash of the same version', versionTag(7, 'a claim since'), false],
    ['nothing', null, false],
  ])('%s', (_, ifNoneMatch, named) => {
    expect(isNamed(ifNoneMatch, tag)).toBe(named)
  })

  test('a page of a list has a weak tag', () => {
    expect(isNamed(listTag('a page'), listTag('a page'))).toBe(true)
    expect(listTag('a page')).toMatch(/^W\//)
  })
})
