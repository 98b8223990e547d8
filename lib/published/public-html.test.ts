import { HtmlValidate } from 'html-validate/node'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { claimReviewsIn } from '@/lib/exports/claimreview-rules'
import { LABEL_LANGUAGES, type LabelLanguage } from '@/lib/exports/label-language'
import { PUBLISHED_LABELS } from '@/lib/exports/labels/published'
import { fullEdition } from '@/lib/testing/full-edition'
import { inPrint } from '@/lib/testing/in-print'
import type { Print } from '@/lib/exports/print'
import { STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { claimPage } from './claim-page'
import { correctionsPage } from './corrections-page'
import { editionPage } from './edition-page'
import { embedPage } from './embed-page'
import { indexPage } from './index-page'
import type { Headline, PublicDesk, PublicEdition, PublicReport } from './public-desk'
import { sentencePage } from './public-frame'
import { readIndexFilter } from './public-index-filter'
import { ratingsPage } from './ratings-page'
import { tongueOf } from './tongue'

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })
const NAUGHTY = STORABLE_NAUGHTY_STRINGS.join('\n')
const HOSTILE = '</script><script>alert(1)</script><!-- "><img src=x onerror=alert(1)>'
const AT = new Date('2024-03-09T17:30:00Z')

const edition: PublicEdition = {
  ...{ publicationId: '0190a000-0000-7000-8000-00000000aaaa', number: 1, order: 'article', accurate: 'with' },
  ...{ language: 'en', noindex: 'no', publishedAt: AT, withdrawnAt: null },
}
const newer: PublicEdition = { ...edition, number: 2, publicationId: '0190a000-0000-7000-8000-00000000bbbb' }

/** Every page of a desk that has this edition in public, by what it is. */
function pagesOf(print: Print, words: string): [string, string][] {
  const desk: PublicDesk = {
    ...{ id: '0190a000-0000-7000-8000-00000000cccc', slug: 'wire', name: words, colour: '#ffee00' },
    ...{ timeZone: 'Europe/Helsinki', publicationUrl: null },
  }
  const tongue = tongueOf(print.options.language)
  const place = { desk, base: 'https://checks.example/published/wire', tongue }
  const report: PublicReport = { desk, number: 'FD-2024-007', standing: [newer, edition], takenBack: [] }
  const changes = print.content.changes ?? []
  const of = { place, report, edition, print } as const
  const headline: Headline = {
    ...{ ...newer, editionId: edition.publicationId, report: report.number, title: words, titleLanguage: 'en' },
    ...{ direction: 'ltr', claims: 4, ratings: [{ label: words, count: 2 }], again: words, newest: 2 },
    ...{ before: edition.publicationId, firstPublishedAt: AT },
  }
  const facet = [{ value: '2024-03', count: 1 }]
  const index = { reports: [headline], count: 1, all: 2, next: edition.publicationId, ratings: facet, months: facet }
  const filter = readIndexFilter(new URLSearchParams({ q: words, rating: words }))
  const correction = { headline, changes }
  return [
    ['edition', editionPage({ ...of, askedFor: 'edition', supersededBy: { edition: newer, changes } })],
    ['report', editionPage({ ...of, askedFor: 'report', supersededBy: null })],
    ...print.claims.map((claim): [string, string] => [
      `claim C-${claim.number}`,
      claimPage({ ...of, claim, corrections: [{ edition: newer, why: words, changes }] }),
    ]),
    ...print.claims.slice(0, 1).map((claim): [string, string] => ['embed', embedPage(place, 'FD-1', print, claim)]),
    ['index', indexPage(place, { ...index, languages: [] }, filter)],
    [
      'corrections',
      correctionsPage(place, { policy: words, corrections: [correction], next: edition.publicationId, after: null }),
    ],
    ['ratings', ratingsPage(place, print.content.scale)],
    ['gone', sentencePage(place, { title: words, sentence: words })],
    ['nothing', sentencePage(null, { title: words, sentence: words })],
  ]
}

/** Under an address, as pages always are. */
function placed(print: Print): Print {
  return { ...print, content: { ...print.content, address: 'https://checks.example/published/wire' } }
}

const EDITIONS: [string, Print, string][] = [
  ['an edition with all it can hold', inPrint(fullEdition(sampleEdition())), 'Cracked bolts'],
  ['texts that want to be more', inPrint(fullEdition(sampleEdition(NAUGHTY), NAUGHTY)), NAUGHTY],
  ['texts that want to run', inPrint(fullEdition(sampleEdition(HOSTILE), HOSTILE), { order: 'rating' }), HOSTILE],
  [
    'an Arabic article with Arabic labels',
    inPrint(fullEdition(sampleEdition('عاد الجسر', { article: { language: 'ar', direction: 'rtl' } })), {
      language: 'ar',
    }),
    'عاد الجسر',
  ],
  ['a set in French', inPrint(sampleSet(), { language: 'fr', accurate: 'without' }), 'Le pont'],
  ['an edition without claims', inPrint(sampleEdition('x', { article: { claims: [], sources: [] } })), 'x'],
]

describe.each(EDITIONS)('%s', (_sentence, printed, words) => {
  const print = placed(printed)
  const pages = pagesOf(print, words)

  test('makes pages of valid HTML', { timeout: 30_000 }, async () => {
    for (const [what, page] of pages) {
      const { results } = await validator.validateString(page)
      const found = results.flatMap(({ messages }) => messages)
      expect(
        found.map(({ ruleId, line, column, message }) => `${what} ${ruleId} ${line}:${column} ${message}`),
      ).toEqual([])
    }
  })

  test('runs nothing, loads nothing from elsewhere, and has one ClaimReview a settled claim', {
    timeout: 30_000,
  }, () => {
    for (const [what, page] of pages) {
      const blocks = [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
      expect(blocks.every(([, type]) => type === ' type="application/ld+json"')).toBe(true)
      const { document } = parseHTML(page)
      const attributes = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes])
      expect(attributes.filter(({ name }) => /^on|^style$/.test(name))).toEqual([])
      expect(attributes.filter(({ name, value }) => name === 'src' && !value.startsWith('/published/'))).toEqual([])
      expect(document.querySelectorAll('style, iframe, object, embed').length).toBe(0)
      const reviews = blocks.flatMap(([, , json]) => claimReviewsIn(json ?? '') ?? [{ is: 'not JSON' }])
      const claim = print.claims.find(({ number }) => what === `claim C-${number}`)
      expect(reviews.length).toBe(claim?.status === 'settled' ? 1 : 0)
    }
  })
})

describe('the words of the public pages', () => {
  const placesOf = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort()

  test.each(LABEL_LANGUAGES.filter((language) => language !== 'en'))(
    'are said in %s, with the same places',
    (language) => {
      for (const [key, english] of Object.entries(PUBLISHED_LABELS.en)) {
        const said = PUBLISHED_LABELS[language as Exclude<LabelLanguage, 'en'>][key as keyof typeof PUBLISHED_LABELS.en]
        expect(said.trim(), key).not.toBe('')
        expect([...new Set(placesOf(said))], key).toEqual([...new Set(placesOf(english))])
      }
    },
  )
})
