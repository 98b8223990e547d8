import { expect, test } from 'vitest'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { claimReviewNotes } from './claimreview-notes'

const LONG = 'The bridge that the city built in 1911 has, the inspectors say, fourteen cracked bolts'
const desk = { name: 'Foreign desk', timeZone: 'UTC', publicationUrl: null }

test('each thing is said once, with the claims it is true of', () => {
  expect(claimReviewNotes(sampleEdition(LONG), null)).toEqual([
    'The claim has more than the 74 characters that are shown whole. C-1, C-2.',
  ])
})

test('a draft is warned of what its edition would be', () => {
  const draft = sampleEdition(LONG, { state: 'draft', number: null, edition: null })
  expect(claimReviewNotes(draft, null)).toHaveLength(1)
})

test('nothing is said when nothing is wrong, or nothing would be reviewed', () => {
  expect(claimReviewNotes(sampleEdition('Bolts'), null)).toEqual([])
  expect(claimReviewNotes(sampleEdition(LONG, { article: { claims: [] } }), null)).toEqual([])
})

test('without any address, that is the one thing to mend', () => {
  expect(claimReviewNotes(sampleEdition(LONG, { article: { desk } }), null)).toEqual([
    expect.stringContaining('Publication address'),
  ])
  expect(claimReviewNotes(sampleEdition('Bolts', { article: { desk } }), 'https://desk.example')).toEqual([
    expect.stringContaining('no publication address'),
  ])
})

test('of many claims six are named', () => {
  const { content, sha256 } = sampleEdition(LONG)
  const claims = Array.from({ length: 9 }, (_, index) => ({ ...content.claims[0], number: index + 1 }))
  const many = { content: { ...content, claims: claims as typeof content.claims }, sha256 }
  expect(claimReviewNotes(many, null)[0]).toMatch(/C-1, C-2, C-3, C-4, C-5, C-6 and 3 more\.$/)
})
