import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { addSource } from './add-source.command'
import { addSourceInput } from './add-source.input'
import { attachEvidence } from './attach-evidence.command'
import { attachEvidenceInput } from './attach-evidence.input'
import { findSources } from './find-sources.query'
import { sourcePage } from './source-page.query'
import { sources } from './sources.query'
import { parseSourcesFilter } from './sources-filter'

let editor: Actor
let stranger: Actor
let report: { id: string }

beforeAll(async () => {
  const desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  stranger = await aPerson(await aDesk(), 'admin')
  report = await add({ title: 'Inspection report', publisher: 'Harbour authority', url: 'https://harbour.example/r-1' })
  await add({ title: 'Wire story', kind: 'wire', derivesFromId: report.id })
  await add({ title: '100 % of _bolts_ \\ tested', author: 'Mara Quist' })
  const claim = await anOpenClaim(editor, await anArticle(editor), '14 cracked bolts')
  for (const quote of ['Fourteen.', 'Cracked.']) {
    await attachEvidence(
      editor,
      attachEvidenceInput.parse({ claimId: claim.id, stance: 'supports', quote, sourceId: report.id }),
    )
  }
  await addSource(stranger, addSourceInput.parse({ title: 'Inspection of theirs', kind: 'wire' }))
})

const add = (more: Record<string, string>) =>
  addSource(editor, addSourceInput.parse({ title: '', kind: 'primary_document', ...more }))

describe('finding sources', () => {
  test.each([
    ['nothing typed: the newest first', '', ['100 % of _bolts_ \\ tested', 'Wire story', 'Inspection report']],
    ['a word of the title, in any capitals', 'INSPECTION', ['Inspection report']],
    ['words of title and publisher together', 'harbour report', ['Inspection report']],
    ['a piece of the address', 'harbour.example/r-1', ['Inspection report']],
    ['the author', 'quist', ['100 % of _bolts_ \\ tested']],
    ['a per cent sign is a sign', '100 %', ['100 % of _bolts_ \\ tested']],
    ['an underscore is a sign', '_bolts_', ['100 % of _bolts_ \\ tested']],
    ['a backslash is a sign', '\\', ['100 % of _bolts_ \\ tested']],
    ['NUL and half characters are passed over', 'in\u0000spec\ud800tion', ['Inspection report']],
    ['what stands nowhere', 'zzz', []],
  ])('%s', async (_why, typed, titles) => {
    expect((await findSources(editor, typed)).map((source) => source.title)).toEqual(titles)
    const filter = parseSourcesFilter({ q: typed })
    expect((await sources(editor, filter)).rows.map((source) => source.title)).toEqual(titles)
  })

  test('the table says how many claims and pieces of evidence each is used for', async () => {
    const { rows, found, all } = await sources(editor, parseSourcesFilter({ kind: 'primary_document' }))
    expect(rows.find((row) => row.id === report.id)).toMatchObject({ claims: 1, evidence: 2 })
    expect([found, all]).toEqual([
      { count: 2, more: 'no' },
      { count: 3, more: 'no' },
    ])
  })

  test('pages follow each other without a gap', async () => {
    const seen: string[] = []
    for (let at = 0; at < 60; at += 1)
      await addSource(stranger, addSourceInput.parse({ title: `Source ${at}`, kind: 'wire' }))
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page = await sources(stranger, { search: '', kind: null, after })
      seen.push(...page.rows.map((row) => row.id))
      after = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([61, 61])
  })
})

describe('the page of a source', () => {
  test('says where it is used and what derives from it', async () => {
    const page = await sourcePage(editor, report.id)
    expect(page.uses).toMatchObject([{ quote: 'Cracked.' }, { quote: 'Fourteen.' }])
    expect(page.derived).toMatchObject([{ title: 'Wire story' }])
  })

  test('is not found for another desk', async () => {
    await expect(sourcePage(stranger, report.id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(sourcePage(editor, 'no id')).rejects.toMatchObject({ kind: 'not-found' })
  })
})
