import { describe, expect, test } from 'vitest'
import { lettersOff, nearWords } from './near-words'

describe('how many letters two words differ by', () => {
  test.each<[string, string, number]>([
    ['bridge', 'bridge', 0],
    ['bridge', 'brigde', 1],
    ['bridge', 'brdge', 1],
    ['bridge', 'bridges', 1],
    ['bridge', 'fridge', 1],
    ['мост', 'мосты', 1],
    ['', 'abc', 3],
    ['harbour', 'labour', 2],
  ])('%s and %s', (a, b, off) => {
    expect(lettersOff(a, b)).toBe(off)
    expect(lettersOff(b, a)).toBe(off)
  })
})

describe('near words', () => {
  test('of a short word are one letter off', () => {
    expect(nearWords('bolst', ['bolts', 'bells', 'bolt', 'bolst'])).toEqual(['bolt', 'bolts'])
  })
  test('of a longer one two, nearest first, five at most', () => {
    const known = ['harbours', 'harbour', 'arbour', 'harbored', 'harbor', 'labour', 'harbouring', 'harvour']
    expect(nearWords('habrour', known)).toEqual(
      ['harbour', 'arbour', 'harbor', 'harbours', 'harvour'].filter((word) => lettersOff('habrour', word) <= 2),
    )
  })
})
