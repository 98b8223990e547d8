import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { articles } from '@/lib/articles/articles.query'
import { claimPage } from '@/lib/claims/claim-page.query'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { activity } from './activity.query'
import { describeEvent } from './describe-event'

const ALL = { person: null, article: null, claim: null, before: null }
let editor: Actor

beforeAll(async () => {
  editor = await aPerson(await aDesk(), 'editor')
})

/** A source with an entry of the log as versions before this one wrote it: by its title alone. */
async function aSourceOfBefore(terms: 'open' | 'confidential' | 'background' | 'off_record', title: string) {
  const source = await db().source.create({
    data: {
      ...{ deskId: editor.deskId, createdById: editor.userId, title, kind: 'interview' },
      confidentiality: terms === 'confidential' ? 'confidential' : 'open',
      spokenTerms: terms === 'off_record' || terms === 'background' ? terms : null,
    },
  })
  const entry = { deskId: editor.deskId, actorId: editor.userId }
  await db().event.create({ data: { ...entry, kind: 'source.added', data: { title } } })
  return source
}

async function said(actor = editor): Promise<string> {
  const { entries } = await activity(actor, ALL)
  return entries.map((entry) => `${describeEvent(entry)} ${JSON.stringify(entry.data)}`).join('\n')
}

describe('entries written before ids were kept', () => {
  test.each(['confidential', 'background', 'off_record'] as const)(
    'one about a source that is %s is kept back',
    async (terms) => {
      editor = await aPerson(await aDesk(), 'editor')
      await aSourceOfBefore(terms, 'The clerk with the key')
      expect(await said()).toContain('added a confidential source')
      expect(await said()).not.toContain('clerk')
    },
  )

  test('on a desk without confidential sources they say all', async () => {
    editor = await aPerson(await aDesk(), 'editor')
    await aSourceOfBefore('open', 'Minutes of the council')
    expect(await said()).toContain('added the source “Minutes of the council”')
  })

  test('a confidential source of another desk keeps nothing back here', async () => {
    const there = await aPerson(await aDesk(), 'editor')
    editor = there
    await aSourceOfBefore('confidential', 'The clerk with the key')
    editor = await aPerson(await aDesk(), 'editor')
    await aSourceOfBefore('open', 'Minutes of the council')
    expect(await said()).toContain('Minutes of the council')
  })
})

test('the list of articles and the claim page read the log through the same gate', async () => {
  const article = await anArticle(editor)
  const claim = await anOpenClaim(editor, article, '14 cracked bolts')
  const source = await aSourceOfBefore('confidential', 'The clerk with the key')
  const where = { deskId: editor.deskId, articleId: article.articleId, claimId: claim.id }
  await db().evidence.create({
    data: {
      ...{ deskId: editor.deskId, claimId: claim.id, sourceId: source.id, authorId: editor.userId },
      ...{ number: 1, stance: 'supports', quote: 'They knew in May.' },
    },
  })
  const data = { number: claim.number, evidence: 1, stance: 'supports', source: 'The clerk with the key' }
  await db().event.create({ data: { ...where, kind: 'evidence.attached', data } })
  const listed = (await articles(editor, { after: null })).articles.find(({ id }) => id === article.articleId)
  const sentence = `attached E-1 to C-${claim.number}: a confidential source supports it`
  expect(listed?.last.did).toBe(sentence)
  expect((await claimPage(editor, claim.id)).history[0]?.did).toBe(sentence)
})
