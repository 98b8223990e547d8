import { describe, expect, test } from 'vitest'
import { readTags, tagIssue } from './tags'

describe('tags in a list', () => {
  test.each([
    ['parted by commas', 'toll, official count', ['toll', 'official count']],
    ['parted by Arabic commas', 'حصيلة، رسمي', ['حصيلة', 'رسمي']],
    ['each once, however it is spelt', 'Toll, toll,TOLL', ['Toll']],
    ['empty ones are left out', ' , a,, b ,', ['a', 'b']],
    ['white space inside is one space', 'official   count', ['official count']],
    ['nothing', '', []],
  ])('%s', (_why, list, names) => {
    expect(readTags(list)).toEqual(names)
  })

  test.each([
    ['ten are fine', Array.from({ length: 10 }, (_, at) => `tag ${at}`), null],
    ['eleven are not', Array.from({ length: 11 }, (_, at) => `tag ${at}`), 'A claim may have 10 tags at most.'],
    ['forty characters are fine', ['x'.repeat(40)], null],
    ['one more is not', ['x'.repeat(41)], `A tag may have 40 characters at most: “${'x'.repeat(20)}…” is longer.`],
  ])('%s', (_why, names, issue) => {
    expect(tagIssue(names)).toBe(issue)
  })
})
