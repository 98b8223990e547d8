import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastOf, readableAccent } from './accent'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('any colour a house has can be read on every ground, light and dark (WCAG 2.2, 1.4.3)', () => {
  fc.assert(
    fc.property(colour, (house) => {
      const { light, dark } = readableAccent(house)
      for (const ground of ['#f0ece2', '#faf8f2', '#fffefb', '#e6edf9'])
        expect(contrastOf(light, ground)).toBeGreaterThanOrEqual(4.5)
      for (const ground of ['#100f0d', '#171613', '#1e1c19', '#212a3b'])
        expect(contrastOf(dark, ground)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test.each([
  ['one that can be read stays as it is', '#1d4c9f', 'light', '#1d4c9f'],
  ['black stays black on paper', '#000000', 'light', '#000000'],
  ['white stays white in the dark', '#ffffff', 'dark', '#ffffff'],
] as const)('%s', (_sentence, house, how, shown) => {
  expect(readableAccent(house)[how]).toBe(shown)
})

test('contrast is that of the recommendation', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
