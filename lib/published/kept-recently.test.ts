import { expect, test } from 'vitest'
import { KeptRecently } from './kept-recently'

test('what was asked for longest ago goes first', () => {
  const kept = new KeptRecently<string>({ most: 2, largest: 100 })
  kept.set('a', 'A', 1)
  kept.set('b', 'B', 1)
  kept.get('a')
  kept.set('c', 'C', 1)
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['A', undefined, 'C'])
})

test('together they are never larger than was said; one that is too large alone is not kept and drives nothing out', () => {
  const kept = new KeptRecently<string>({ most: 10, largest: 10 })
  kept.set('a', 'A', 6)
  kept.set('b', 'B', 4)
  kept.set('huge', 'H', 11)
  expect([kept.get('a'), kept.get('b'), kept.get('huge')]).toEqual(['A', 'B', undefined])
  kept.set('c', 'C', 5)
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([undefined, 'B', 'C'])
})

test('the same key again takes the place of the first', () => {
  const kept = new KeptRecently<string>({ most: 10, largest: 10 })
  kept.set('a', 'old', 9)
  kept.set('a', 'new', 9)
  expect([kept.get('a'), kept.size]).toEqual(['new', 1])
})
