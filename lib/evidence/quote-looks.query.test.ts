import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { aDesk, anArticle, anOpenClaim, aPerson, aSnapshot, aSource } from '@/lib/testing/builders'
import { attachEvidence } from './attach-evidence.command'
import { attachEvidenceInput } from './attach-evidence.input'
import { quoteLooks } from './quote-looks.query'
import { typeText } from './type-text.command'

const TEXT = 'Harbour office, 4 March.\n\nFourteen bolts show cracks. The pier is closed.\n\nAgain: the pier is closed.'
const PLACES = [
  { label: 'page 1', start: 0 },
  { label: 'page 2', start: TEXT.indexOf('Fourteen') },
  { label: 'page 3', start: TEXT.indexOf('Again') },
]

let reviewer: Actor
let stranger: Actor
let claimId: string
let sourceId: string

beforeAll(async () => {
  const desk = await aDesk()
  reviewer = await aPerson(desk, 'reviewer')
  stranger = await aPerson(await aDesk(), 'admin')
  const editor = await aPerson(desk, 'editor')
  claimId = (await anOpenClaim(editor, await anArticle(editor), '14 cracked bolts')).id
  sourceId = (await aSource(reviewer)).id
  await aSnapshot(reviewer, sourceId, TEXT, { places: PLACES })
})

async function lookAt(quote: string) {
  const input = attachEvidenceInput.parse({ claimId, stance: 'supports', quote, sourceId })
  const { id } = await attachEvidence(reviewer, input)
  return (await quoteLooks(reviewer, claimId))[id]
}

describe('quoteLooks', () => {
  test('a quote that is found says on which page', async () => {
    expect(await lookAt('Fourteen bolts show cracks.')).toMatchObject({ label: 'page 2', differs: null, places: [] })
  })

  test('one that differs shows the words of the source and the difference', async () => {
    const look = await lookAt('Fifteen bolts show cracks. The pier is closed.')
    expect(look?.label).toBe('page 2')
    expect(look?.differs?.words).toContain('Fourteen bolts show cracks.')
    expect(look?.differs?.parts).toContainEqual({ kind: 'added', text: expect.stringContaining('Fifteen') })
    expect(look?.differs?.parts).toContainEqual({ kind: 'missing', text: expect.stringContaining('Fourteen') })
  })

  test('one that stands there twice shows both places with the words around them', async () => {
    const twice = await lookAt('pier is closed.')
    expect(twice?.places).toEqual([
      expect.objectContaining({ label: 'page 2', words: 'pier is closed.', before: expect.stringMatching(/The $/) }),
      expect.objectContaining({ label: 'page 3', words: 'pier is closed.', after: '' }),
    ])
  })

  test('one that is not there has no place', async () => {
    expect(await lookAt('Nobody on the quay had been told about any of it.')).toEqual({
      label: null,
      origin: 'extracted',
      differs: null,
      places: [],
    })
  })

  test('one looked up in a text somebody typed says so', async () => {
    const typed = await aSource(reviewer)
    const { id: snapshotId } = await aSnapshot(reviewer, typed.id, '', { bytes: 'a scan', problem: 'scan' })
    await typeText(reviewer, { snapshotId, text: 'Read from paper: the pier stays shut all year.' })
    const quote = 'the pier stays shut all year'
    const input = attachEvidenceInput.parse({ claimId, stance: 'supports', quote, sourceId: typed.id })
    const { id } = await attachEvidence(reviewer, input)
    expect((await quoteLooks(reviewer, claimId))[id]?.origin).toBe('typed')
  })

  test('another desk sees none of them, and what is no claim has none', async () => {
    expect(await quoteLooks(stranger, claimId)).toEqual({})
    expect(await quoteLooks(reviewer, 'no-id')).toEqual({})
  })
})
