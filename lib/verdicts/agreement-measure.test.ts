import { describe, expect, test } from 'vitest'
import {
  ABSTRACTORS,
  FIVE_NAMES,
  FOUR_OBSERVERS,
  SIX_PSYCHIATRISTS,
  unitsOfTable,
  YES_OR_NO,
} from '@/lib/testing/agreement-examples'
import type { Measure, RatedUnit, RatingTable } from './agreement-measure'
import { cohenKappa } from './cohen-kappa'
import { gwetAgreement } from './gwet-agreement'
import { krippendorffAlpha } from './krippendorff-alpha'
import { rawAgreement, wilson } from './raw-agreement'

/** A measure as it would be printed: "0.492 (0.381 to 0.602)". */
function printed(measure: Measure, digits = 3): string {
  if (measure.outcome === 'not-measured') return measure.because
  const { value, interval, note } = measure
  const within = interval === null ? note : `${interval.low.toFixed(digits)} to ${interval.high.toFixed(digits)}`
  return `${value.toFixed(digits)} (${within})`
}

describe('raw agreement', () => {
  test.each([
    ['Gwet’s three kinds of abstracts', unitsOfTable(ABSTRACTORS), '0.890 (0.814 to 0.937)'],
    ['Krippendorff’s four observers, the unit rated once left out', FOUR_OBSERVERS, '0.818 (0.523 to 0.949)'],
    ['everybody agrees: the interval is still not a point', unitsOfTable([[20]]), '1.000 (0.839 to 1.000)'],
  ])('%s', (_why, units, expected) => {
    expect(printed(rawAgreement(units))).toBe(expected)
  })

  test.each([
    ['81 of 263', 81, 263, '0.2553 to 0.3662'],
    ['15 of 148', 15, 148, '0.0624 to 0.1605'],
    ['none of 20', 0, 20, '0.0000 to 0.1611'],
    ['1 of 29', 1, 29, '0.0061 to 0.1718'],
  ])('its interval as Newcombe prints it (Stat. Med. 17, 1998, table I, method 3): %s', (_why, share, n, expected) => {
    const { low, high } = wilson(share / n, n)
    expect(`${low.toFixed(4)} to ${high.toFixed(4)}`).toBe(expected)
  })
})

describe('Cohen’s kappa', () => {
  const cohen1960 = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]
  const fleiss1981 = [
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ]
  test.each<[string, RatingTable, string]>([
    ['Cohen 1960: 200 patients, kappa .492 (the interval by the later formula)', cohen1960, '0.492 (0.391 to 0.592)'],
    ['Fleiss 1981, table 13.1: kappa .68, interval .50 to .85', fleiss1981, '0.676 (0.502 to 0.850)'],
    ['Gwet’s abstracts: 0.7964, (0.68, 0.913)', ABSTRACTORS, '0.796 (0.680 to 0.913)'],
    [
      'Feinstein and Cicchetti 1990: balanced, 85 % agree, kappa .70',
      [
        [40, 9],
        [6, 45],
      ],
      '0.700 (0.558 to 0.841)',
    ],
    [
      'the same 85 % with one label ahead, kappa .32',
      [
        [80, 10],
        [5, 5],
      ],
      '0.318 (0.053 to 0.583)',
    ],
    [
      'full agreement on two labels',
      [
        [3, 0],
        [0, 4],
      ],
      '1.000 (No interval: every claim came out the same way.)',
    ],
    [
      'never of one mind',
      [
        [0, 3],
        [3, 0],
      ],
      '-1.000 (No interval: every claim came out the same way.)',
    ],
    [
      'each true to one label, not the same one',
      [
        [0, 5],
        [0, 0],
      ],
      '0.000 (No interval: every claim came out the same way.)',
    ],
    [
      'one label only',
      [
        [9, 0],
        [0, 0],
      ],
      'Both gave one and the same rating throughout: there is nothing to set against chance.',
    ],
    [
      'one claim',
      [
        [1, 0],
        [0, 0],
      ],
      'One claim is too few: a measure needs two at least.',
    ],
    [
      'no claim',
      [
        [0, 0],
        [0, 0],
      ],
      'No claim has verdicts of two people here.',
    ],
    ['no label', [], 'No claim has verdicts of two people here.'],
  ])('%s', (_why, table, expected) => {
    expect(printed(cohenKappa(table))).toBe(expected)
  })
})

describe('Krippendorff’s alpha', () => {
  const same = 'Everybody gave one and the same rating: there is nothing to set against chance.'
  test.each<[string, RatedUnit[], string, string]>([
    ['Krippendorff 2011 C: four observers, missing ratings, .743 and .815', FOUR_OBSERVERS, '0.743', '0.815'],
    ['Krippendorff 2011 A: yes or no, .095', YES_OR_NO, '0.095', '0.095'],
    ['Krippendorff 2011 B: five names, .692', FIVE_NAMES, '0.692', '0.598'],
    ['Gwet’s abstracts, .7973', unitsOfTable(ABSTRACTORS), '0.797', '0.834'],
    [
      'one label only',
      [
        [2, 2],
        [2, 2],
      ],
      same,
      same,
    ],
    [
      'one claim',
      [[0, 1], [1]],
      'One claim is too few: a measure needs two at least.',
      'One claim is too few: a measure needs two at least.',
    ],
    ['no claim', [], 'No claim has verdicts of two people here.', 'No claim has verdicts of two people here.'],
  ])('%s', (_why, units, nominal, ordinal) => {
    const value = (measure: Measure) => printed(measure).replace(/ \(.*/, '')
    expect(value(krippendorffAlpha(units, 'nominal'))).toBe(nominal)
    expect(value(krippendorffAlpha(units, 'ordinal'))).toBe(ordinal)
  })

  test('its interval is near the linearised one of Gwet’s package, (0.680, 0.914) and (0.244, 0.597)', () => {
    const measure = krippendorffAlpha(unitsOfTable(ABSTRACTORS), 'nominal')
    expect(printed(measure)).toBe('0.797 (0.680 to 0.915)')
    expect(printed(krippendorffAlpha(SIX_PSYCHIATRISTS, 'nominal'))).toBe('0.420 (0.242 to 0.599)')
  })

  test.each<[string, RatedUnit[], string]>([
    [
      'everybody agrees',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      '1.000 (No interval: every claim came out the same way.)',
    ],
    [
      'all claims but one have one rating',
      [
        [0, 0],
        [0, 0],
        [1, 1],
      ],
      '1.000 (No interval: all claims but one have the same rating.)',
    ],
  ])('no interval where there is nothing to take one from: %s', (_why, units, expected) => {
    expect(printed(krippendorffAlpha(units, 'nominal'))).toBe(expected)
  })

  test('two ratings far apart weigh more than neighbours when order counts', () => {
    const rest: RatedUnit[] = [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]
    const near = krippendorffAlpha([...rest, [0, 1]], 'ordinal')
    const far = krippendorffAlpha([...rest, [0, 3]], 'ordinal')
    expect(printed(near) > printed(far)).toBe(true)
  })
})

describe('Gwet’s AC1', () => {
  test.each<[string, RatedUnit[], number, string]>([
    ['Gwet’s Handbook, four observers: 0.77544, (0.461, 1)', FOUR_OBSERVERS, 5, '0.77544 (0.46081 to 1.00000)'],
    ['Fleiss’ six psychiatrists: 0.44480, (0.264, 0.625)', SIX_PSYCHIATRISTS, 5, '0.44480 (0.26424 to 0.62536)'],
    [
      'Gwet’s abstracts: 0.84933 (the table form of his package divides by 100, not 99: 0.76358 to 0.93508)',
      unitsOfTable(ABSTRACTORS),
      3,
      '0.84933 (0.76315 to 0.93552)',
    ],
    [
      'Gwet 2002: 125 people, one trait in nearly all, 0.9408 where kappa is −0.02',
      unitsOfTable([
        [118, 5],
        [2, 0],
      ]),
      2,
      '0.94078 (0.89514 to 0.98641)',
    ],
    [
      'one label only: agreement, and little of it by chance',
      unitsOfTable([[9]]),
      6,
      '1.00000 (No interval: every claim came out the same way.)',
    ],
    [
      'only one label could be given',
      unitsOfTable([[9]]),
      1,
      'Only one rating could be given: there is nothing to set against chance.',
    ],
    ['one claim', [[0, 1], [2]], 6, 'One claim is too few: a measure needs two at least.'],
    ['no claim', [[], [2]], 6, 'No claim has verdicts of two people here.'],
  ])('%s', (_why, units, labels, expected) => {
    expect(printed(gwetAgreement(units, labels), 5)).toBe(expected)
  })
})
