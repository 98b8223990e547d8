import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db, Prisma } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { workAsApp } from '@/lib/testing/as-app'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, type TestArticle } from '@/lib/testing/builders'
import naughty from '@/lib/testing/naughty-strings.json'
import { matchesOf } from './claim-matches.store'
import { parseClaimsSearch } from './claims-search'
import { NO_FILTER } from './claims-filter'
import { claimsPage } from './claims-page.query'
import { searchRanked, searchWhere, termsToMark } from './claims-search.store'
import { foldedWords } from './fold-words'
import { withFound } from './found-in.query'
import { searchMarks } from './search-marks.query'
import { learnWords } from './search-words.store'

let editor: Actor
let reviewer: Actor
let article: TestArticle
const ids: Record<string, string> = {}
const at = new Date('2024-03-06T12:00:00Z')

const STATEMENTS = {
  bolts: 'Engineers found 14 cracked bolts in the Müller bridge.',
  euros: 'The city of Çorlu spent 2.3 million euros at 06:12.',
  ferry: 'The ferry carries the old harbour bridge workers.',
  bridge: 'The harbour bridge is old.',
  arabic: 'قال مُحَمَّدٌ إنّ الجسر في المدينة القديمة أُغلق.',
  japanese: '東京都の橋は２０２４年に閉鎖された。',
  russian: 'Ещё один мост закрыли, сказал мой сосед.',
  german: 'Die Straße „Am Hafen“ bleibt gesperrt.',
}

beforeAll(async () => {
  await workAsApp()
  const desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  article = await anArticle(editor)
  for (const [name, statement] of Object.entries(STATEMENTS)) {
    ids[name] = (await anOpenClaim(reviewer, article, 'The ferry will carry', { statement })).id
  }
  const quest = { statement: 'It opens in May.', claimant: 'Mara Quist', claimantVia: 'the Wall Street Journal' }
  ids.quist = (await anOpenClaim(reviewer, article, 'Nobody was hurt', quest)).id
  ids.settled = (await aClaim(desk, { reviewer, editor }, article, { status: 'settled', rating: 'False' })).id
  await evidence(ids.euros ?? '', {
    quote: 'Receipts of the treasury',
    note: 'Somebody counted twice',
    title: 'Budget ledger',
  })
  await learnWords(db(), Object.values(ids))
})

async function evidence(claimId: string, more: Record<string, string>) {
  const input = attachEvidenceInput.parse({
    claimId,
    stance: 'supports',
    kind: 'primary_document',
    title: 'Ledger',
    ...more,
  })
  return attachEvidence(reviewer, input)
}

async function found(typed: string, who = editor): Promise<string[]> {
  const where = await searchWhere(who, parseClaimsSearch(typed), at)
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "claim" c WHERE c.desk_id = ${who.deskId}::uuid AND ${where} ORDER BY c.id`
  return rows.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id)
}

async function ranked(typed: string): Promise<string[] | null> {
  const rows = await searchRanked(db(), editor, parseClaimsSearch(typed), Prisma.sql`true`, at)
  return rows?.map((id) => Object.keys(ids).find((name) => ids[name] === id) ?? id) ?? null
}

describe('a search finds', () => {
  test.each<[string, string, string[]]>([
    ['a word of the statement', 'cracked', ['bolts', 'settled']],
    ['words in any order', 'bolts engineers', ['bolts']],
    ['the beginning of the last word', 'engin', ['bolts']],
    ['not the beginning of another', 'engin bolts', []],
    ['a German name without its umlaut', 'muller', ['bolts']],
    ['and with it', 'MÜLLER', ['bolts']],
    ['ß as ss', 'strasse', ['german']],
    ['a Turkish name', 'corlu', ['euros']],
    ['a number with a point', '2.3', ['euros']],
    ['a time', '06:12', ['euros']],
    ['Arabic without its vowel signs', 'محمد', ['arabic']],
    ['Arabic with other signs, alefs and endings', 'المدينه اغلق', ['arabic']],
    ['a phrase in Arabic', '«المدينة القديمة»', ['arabic']],
    ['Japanese inside a sentence', '東京', ['japanese']],
    ['the bridge there', '橋は', ['japanese']],
    ['not its characters the other way round', '京東', []],
    ['digits of another width', '2024', ['japanese']],
    ['Russian, ё as е', 'еще мост', ['russian']],
    ['a phrase', '"harbour bridge"', ['ferry', 'bridge']],
    ['no phrase across others', '"bridge harbour"', []],
    ['what is not excluded', 'bridge -carries -bolts', ['bridge']],
    ['what is not an excluded phrase', 'old -"is old"', ['ferry']],
    ['words of a quote', '"ferry will" opens', []],
    ['a quote, with another word', '"ferry will" cracked', ['bolts']],
    ['the claimant', 'quist', ['quist']],
    ['through whom', '"wall street"', ['quist']],
    ['a quote of the evidence', 'treasury', ['euros']],
    ['a note on it', '"counted twice"', ['euros']],
    ['the title of its source', 'ledger', ['euros']],
    ['a number', 'C-2', ['euros']],
    ['a letter left out', 'enginers', ['bolts']],
    ['two letters swapped', 'brigde -carries -bolts', ['bridge']],
    ['a slip in Russian', 'сосет', ['russian']],
    ['a slip in Arabic', 'القديمت', ['arabic']],
    ['nothing near', 'zzzzzzz', []],
    ['a rating', 'rating:false', ['settled']],
    ['no rating', 'rating:none cracked', ['bolts']],
    ['a rating not wanted', '-rating:false cracked', ['bolts']],
    ['a status', 'status:settled', ['settled']],
    ['a claimant', 'claimant:"mara q"', ['quist']],
    ['through whom, as a field', 'claimant:"wall street journal"', ['quist']],
    ['not the statement as claimant', 'claimant:bridge', []],
    ['the assignee', 'who:nobody "harbour bridge"', ['ferry', 'bridge']],
    ['no assignee', 'who:ruth', []],
    ['the title of the article', 'article:"closed for" quist', ['quist']],
    ['no article', 'article:nowhere', []],
    ['what has evidence', 'has:evidence', ['euros', 'settled']],
    ['what is late', 'is:late', []],
    ['a kind', 'kind:quantity "harbour bridge"', ['ferry', 'bridge']],
    ['due on a day', 'due:2024-03-05', []],
    ['without a tag', 'tag:none quist', ['quist']],
  ])('%s', async (_what, typed, expected) => {
    expect(await found(typed)).toEqual(Object.keys(ids).filter((name) => expected.includes(name)))
  })

  test('the statement before notes, phrases closer before farther, newest first among equals', async () => {
    expect(await ranked('harbour bridge')).toEqual(['bridge', 'ferry'])
    expect((await ranked('bridge'))?.at(0)).toBe('bridge')
    expect(await ranked('is:late')).toBeNull()
    expect(await ranked('-ferry')).toBeNull()
  })

  test('what was typed before what it may have meant', async () => {
    const other = await anOpenClaim(reviewer, article, 'Nobody was hurt', { statement: 'A brigde, misspelt.' })
    ids.misspelt = other.id
    expect(await found('brigde')).toContain('bridge')
    expect((await ranked('brigde'))?.[0]).toBe('misspelt')
  })
})

describe('hostile searches', () => {
  const hostile = [
    "' & | ! : * \\ <->",
    "a'b",
    "'; DROP TABLE claim; --",
    'a:*',
    'a <-> b',
    '(((',
    '!!',
    "\\'",
    'a\\',
    '#0-0',
    '$1',
    '%_%',
    '\ud800',
  ]
  test.each([...hostile, ...(naughty as string[])].map((typed) => [typed]))('%j is words', async (typed) => {
    expect(Array.isArray(await found(`${typed} "${typed}" claimant:"${typed}"`))).toBe(true)
    expect(Array.isArray(await found(`-${typed} article:${typed} tag:${typed} who:${typed}`))).toBe(true)
    expect(await ranked(typed)).toSatisfy((rows) => rows === null || Array.isArray(rows))
  })

  test('marks of the index are no words', async () => {
    expect(await found(`"#${editor.deskId}"`)).toEqual([])
    expect(await found('qzpartqz')).toEqual([])
  })
})

test('words are folded in the database as where they are marked', async () => {
  for (const text of [...Object.values(STATEMENTS), ...(naughty as string[])]) {
    const clean = text.replaceAll('\u0000', ' ')
    const [row] = await db().$queryRaw<{ words: string }[]>`SELECT fold_words(${clean}) AS words`
    expect(
      foldedWords(clean)
        .map(({ word }) => word)
        .join(' '),
    ).toBe(row?.words.trim())
  }
})

describe('what changes is found at once', () => {
  test('a statement that is edited', async () => {
    const { id } = await anOpenClaim(reviewer, article, 'Nobody was hurt', {
      statement: 'First wording of lighthouses.',
    })
    ids.edited = id
    await db().claim.update({ where: { id }, data: { statement: 'Second wording of windmills.' } })
    expect(await found('lighthouses')).toEqual([])
    expect(await found('windmills')).toEqual(['edited'])
  })

  test('evidence that is attached and withdrawn, a source that is renamed, a claimant', async () => {
    const piece = await evidence(ids.quist ?? '', { quote: 'The turnstile was shut', title: 'Gatehouse diary' })
    expect(await found('turnstile')).toEqual(['quist'])
    const { sourceId } = await db().evidence.findUniqueOrThrow({ where: { id: piece.id } })
    await db().source.update({ where: { id: sourceId }, data: { title: 'Porter’s notebook' } })
    expect(await found('gatehouse')).toEqual([])
    expect(await found('notebook')).toEqual(['quist'])
    await db().evidence.update({
      where: { id: piece.id },
      data: { withdrawnAt: new Date(), withdrawnReason: 'Not it.' },
    })
    expect(await found('turnstile')).toEqual([])
    expect(await found('notebook')).toEqual([])
    await db().claimant.updateMany({
      where: { name: 'Mara Quist', deskId: editor.deskId },
      data: { name: 'Mara Lindqvist' },
    })
    expect(await found('lindqvist')).toEqual(['quist'])
    expect(await found('claimant:quist')).toEqual([])
  })
})

test('claims of another desk are not found, nor are its words near', async () => {
  const stranger = await aPerson(await aDesk(), 'admin')
  for (const typed of ['bridge', 'brigde', '-ferry', 'status:open', 'claimant:mara', '"harbour bridge"'])
    expect(await found(typed, stranger)).toEqual([])
  expect(await termsToMark(stranger, parseClaimsSearch('brigde x'))).toHaveLength(2)
  expect(await matchesOf(db(), stranger, [{ words: ['treasury'], last: 'whole' }], [ids.euros ?? ''])).toEqual(
    new Map(),
  )
})

test('where it matched is shown: the texts with most of the words first, as pieces', async () => {
  const terms = await termsToMark(editor, parseClaimsSearch('"counted twice" treasry'))
  const matches = await matchesOf(db(), editor, terms, Object.values(ids))
  expect(matches.get(ids.euros ?? '')).toEqual([
    {
      field: 'evidence',
      parts: [
        { text: 'Receipts of the ', marked: 'no' },
        { text: 'treasury', marked: 'yes' },
      ],
    },
    {
      field: 'note',
      parts: [
        { text: 'Somebody ', marked: 'no' },
        { text: 'counted twice', marked: 'yes' },
      ],
    },
  ])
  expect(matches.size).toBe(1)
})

test('a row says where it matched, unless all words stand in its statement', async () => {
  const rows = async (search: string) => {
    const [{ rows: found }, terms] = await Promise.all([
      claimsPage(editor, { ...NO_FILTER, search }),
      searchMarks(editor, search),
    ])
    return withFound(editor, terms, found)
  }
  const [euros] = await rows('"counted twice"')
  expect(euros).toMatchObject({ id: ids.euros, found: { field: 'note' } })
  const [both] = await rows('million treasury')
  expect(both).toMatchObject({ id: ids.euros, found: { field: 'evidence' } })
  const bolts = (await rows('cracked bolts')).find(({ id }) => id === ids.bolts)
  expect(bolts).toBeDefined()
  expect(bolts).not.toHaveProperty('found')
})

test('very long texts can be searched', async () => {
  const quote = `${'wörter '.repeat(560)}windlass`
  await evidence(ids.bridge ?? '', { quote: quote.slice(0, 4_000) })
  expect(await found('windlass')).toEqual(['bridge'])
})
