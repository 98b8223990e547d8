import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, anArticle, anOpenClaim, aPerson, aSource } from '@/lib/testing/builders'
import { findAnything } from './find-anything.query'

let editor: Actor

beforeAll(async () => {
  await workAsApp()
  editor = await aPerson(await aDesk(), 'editor')
  const article = await anArticle(editor, { title: 'Brücke im Hafen geschlossen' })
  await anOpenClaim(editor, article, 'Nobody was hurt', { statement: 'The lighthouse stands since 1880.' })
  await aSource(editor, { title: 'Inspection report', publisher: 'Port authority' })
})

describe('the palette finds', () => {
  test.each<[string, string, string[]]>([
    ['a claim by a word', 'lighthouse', ['C-1 The lighthouse stands since 1880.']],
    ['a claim by its number', 'C-1', ['C-1 The lighthouse stands since 1880.']],
    ['an article by the beginning of a word, without its umlaut', 'bruck', ['Brücke im Hafen geschlossen']],
    ['a source by its publisher', 'port auth', ['Inspection report']],
    ['nothing for one letter', 'b', []],
    ['nothing for signs', "' & | :* \\", []],
    ['nothing that is not there', 'zeppelin', []],
  ])('%s', async (_what, typed, labels) => {
    expect((await findAnything(editor, typed)).map(({ label }) => label)).toEqual(labels)
  })

  test('nothing of another desk', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    for (const typed of ['lighthouse', 'bruck', 'port']) expect(await findAnything(stranger, typed)).toEqual([])
  })
})
