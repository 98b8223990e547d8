import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, anArticle, aPerson } from '@/lib/testing/builders'
import { EDITION_OF_BEFORE, sampleEdition, STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { bringInEdition } from './bring-in-edition.command'
import { bringInEditionInput } from './bring-in-edition.input'
import { type EditionContent, editionContent } from './edition'
import { editionForReaders } from './edition-for-readers'
import { sealEdition } from './edition-seal'
import { publishEdition } from './publish-edition.command'
import { publishEditionInput } from './publish-edition.input'

let editor: Actor

beforeAll(async () => {
  await workAsApp()
  editor = await aPerson(await aDesk(), 'editor')
})

const bringIn = (json: string, actor = editor) => bringInEdition(actor, bringInEditionInput.parse({ json }))

async function keptAs(reportId: string, number: number): Promise<{ json: string; sha256: string }> {
  const row = await db().edition.findUniqueOrThrow({ where: { reportId_number: { reportId, number } } })
  return { json: canonicalJson(editionContent.parse(row.content)), sha256: row.sha256 }
}

describe('an edition of another desk', () => {
  test('comes out again byte for byte, whatever was written in it', async () => {
    let edition = 0
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\u0000')),
      fc.constantFrom(...STORABLE_NAUGHTY_STRINGS),
    )
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('desk', 'readers'), async (text, audience) => {
        edition += 1
        const whole = sampleEdition(text, { edition })
        const { content, sha256 } = audience === 'desk' ? whole : sealEdition(editionForReaders(whole))
        // One desk, so that its editions come under one report however wild the words are.
        const json = canonicalJson({ ...content, desk: { ...content.desk, name: 'Harbour desk' } })
        const { outcome, reportId } = await bringIn(json)
        expect(outcome).toBe('brought-in')
        const kept = await keptAs(reportId, edition)
        expect(kept.json).toBe(json)
        expect(kept.sha256).not.toBe(sha256)
      }),
      { numRuns: 60 },
    )
  })

  test('from before grades and copies were frozen keeps the hash it was printed with', async () => {
    const { reportId, sha256 } = await bringIn(canonicalJson(EDITION_OF_BEFORE.content))
    expect(sha256).toBe(EDITION_OF_BEFORE.sha256)
    expect((await keptAs(reportId, EDITION_OF_BEFORE.content.report.edition ?? 0)).sha256).toBe(sha256)
  })

  test('is told in the log, once, and brought in twice changes nothing', async () => {
    const actor = await aPerson(await aDesk(), 'editor')
    const json = canonicalJson(sampleEdition('Bolts').content)
    const first = await bringIn(json, actor)
    const again = await bringIn(json, actor)
    expect(first.outcome).toBe('brought-in')
    expect(again).toEqual({ ...first, outcome: 'here-already' })
    const events = await db().event.findMany({ where: { deskId: actor.deskId, kind: 'edition.brought-in' } })
    expect(events.map(({ data }) => data)).toEqual([{ report: 'FD-2024-007', edition: 1, from: 'Foreign desk Bolts' }])
  })

  test('has its editions under one report, in whatever order they come', async () => {
    const actor = await aPerson(await aDesk(), 'editor')
    const second = await bringIn(
      canonicalJson(sampleEdition('Bolts', { edition: 2, again: 'One was counted twice.' }).content),
      actor,
    )
    const first = await bringIn(canonicalJson(sampleEdition('Bolts').content), actor)
    expect(first.reportId).toBe(second.reportId)
  })

  test('that says something else under a number that is here is refused', async () => {
    const actor = await aPerson(await aDesk(), 'editor')
    const { content } = sampleEdition('Bolts')
    await bringIn(canonicalJson(content), actor)
    const changed = { ...content, report: { ...content.report, by: 'Somebody else' } }
    await expect(bringIn(canonicalJson(changed), actor)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('is here already and says something else'),
    })
  })

  test('cannot be made public', async () => {
    const actor = await aPerson(await aDesk(), 'editor')
    const { reportId } = await bringIn(canonicalJson(sampleEdition('Bolts').content), actor)
    const { id: editionId } = await db().edition.findFirstOrThrow({ where: { reportId } })
    const data = { deskId: actor.deskId, reportId, editionId, publishedById: actor.userId }
    await expect(db().publication.create({ data })).rejects.toThrow('frozen elsewhere')
  })
})

describe('an edition of this desk', () => {
  test('is here already, whole and as readers got it; changed it is refused', async () => {
    const actor = await aPerson(await aDesk(), 'editor')
    const { articleId } = await anArticle(actor)
    const why = { articleId, blockersReason: 'The bridge opens tomorrow and readers ask.' }
    const { reportId } = await publishEdition(actor, publishEditionInput.parse(why))
    const { content: stored, sha256 } = await db().edition.findFirstOrThrow({ where: { reportId } })
    const content = editionContent.parse(stored)
    const here = { outcome: 'here-already', reportId }
    expect(await bringIn(canonicalJson(content), actor)).toMatchObject(here)
    expect(await bringIn(canonicalJson(editionForReaders({ content, sha256 })), actor)).toMatchObject(here)
    const changed: EditionContent = { ...content, article: { ...content.article, title: 'Another title' } }
    await expect(bringIn(canonicalJson(changed), actor)).rejects.toThrow('This desk published')
  })
})
