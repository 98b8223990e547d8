import { inspect } from 'node:util'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { activity } from '@/lib/audit/activity.query'
import { describeEvent } from '@/lib/audit/describe-event'
import { articles } from '@/lib/articles/articles.query'
import { claimPage } from '@/lib/claims/claim-page.query'
import { db } from '@/lib/db/client'
import { addSource } from '@/lib/evidence/add-source.command'
import { addSourceInput } from '@/lib/evidence/add-source.input'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { editEvidence } from '@/lib/evidence/edit-evidence.command'
import { editEvidenceInput } from '@/lib/evidence/edit-evidence.input'
import { editSource } from '@/lib/evidence/edit-source.command'
import { editSourceInput } from '@/lib/evidence/edit-source.input'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { Refusal } from '@/lib/shared/refusal'
import {
  aDesk,
  anArticle,
  anOpenClaim,
  aPerson,
  aSnapshot,
  type TestArticle,
  type TestDesk,
} from '@/lib/testing/builders'
import { textInside } from '@/lib/testing/text-inside'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { editionPage } from './edition-page.query'
import { contentToExport } from '@/lib/exports/export-file-content.store'
import type { ExportOf } from '@/lib/exports/export-file-of'
import { EXPORT_FORMATS, type ExportFormat, isLongFormat } from '@/lib/exports/export-format'
import { printOf } from '@/lib/exports/print'
import { DEFAULT_OPTIONS, type PrintOptions } from '@/lib/exports/print-options'
import { writeFormat } from '@/lib/exports/write-format.gateway'
import { wholeBody } from '@/lib/exports/write-text'
import { writeLong } from '@/lib/exports/write-long.gateway'
import { publishEdition } from './publish-edition.command'
import { publishEditionInput } from './publish-edition.input'
import { reportPage } from './report-page.query'

/** Stands in every field that identifies a confidential source, or was quoted from one, and nowhere else. */
const PLANT = 'xyzzy-plant'
const DAY = '1987-06-05'
const TEXT = `The ${PLANT} minutes say that 14 bolts were cracked in May.`

let desk: TestDesk
let editor: Actor
let article: TestArticle
let claim: { id: string; number: number }
let reportId: string
let confidentialId: string

/** All that a form about a source can hold, planted. */
const planted = (name: string) => ({
  ...{ title: `${PLANT} ${name}`, kind: 'interview', publisher: PLANT, author: PLANT, language: 'xy-plant' },
  ...{ url: `https://${PLANT}.example/${name}`, archiveUrl: `https://archive.example/${PLANT}`, note: PLANT },
  ...{ interest: PLANT, publishedOn: DAY, spokenOn: DAY, spokenHow: 'phone', spokenTerms: 'on_record' },
})
const words = {
  stance: 'supports',
  quote: `The ${PLANT} minutes say that 14 bolts were cracked`,
  locator: PLANT,
  note: PLANT,
}

async function attach(source: Record<string, string>): Promise<{ id: string; source: { id: string } }> {
  return attachEvidence(editor, attachEvidenceInput.parse({ claimId: claim.id, ...words, ...source }))
}

/** Whatever is refused, as everybody who could see it might: the error with its issues and causes. */
async function refusedWith(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return JSON.stringify([error.message, error.issues, error.stack])
  }
  throw new Error('It was not refused.')
}

beforeAll(async () => {
  desk = await aDesk()
  await db().desk.update({ where: { id: desk.id }, data: { publicationUrl: 'https://checks.example/' } })
  editor = await aPerson(desk, 'editor')
  article = await anArticle(editor, { text: 'The harbour bridge closed after engineers found 14 cracked bolts.' })
  claim = await anOpenClaim(editor, article, '14 cracked bolts')

  const kept = addSourceInput.parse({ ...planted('confidential'), confidentiality: 'confidential' })
  confidentialId = (await addSource(editor, kept)).id
  await aSnapshot(editor, confidentialId, TEXT)
  const first = await attach({ sourceId: confidentialId })

  const { id: offRecordId } = await addSource(
    editor,
    addSourceInput.parse({ ...planted('person'), spokenTerms: 'off_record' }),
  )
  await attach({ sourceId: offRecordId })

  // Added, captured, quoted, edited and a piece of it withdrawn while it was open; then it became confidential.
  const later = await attach({ sourceId: '', ...planted('later') })
  await aSnapshot(editor, later.source.id, TEXT)
  const edited = { ...words, quote: `${PLANT} in other words`, evidenceId: later.id, version: '' }
  edited.version = String((await db().evidence.findUniqueOrThrow({ where: { id: later.id } })).version)
  await editEvidence(editor, editEvidenceInput.parse(edited))
  const withdrawn = await attach({ sourceId: later.source.id })
  await withdrawEvidence(editor, { evidenceId: withdrawn.id, reason: `${PLANT} asked us to.` })
  await change(later.source.id, { title: `${PLANT} under another name`, confidentiality: 'open' })
  await change(later.source.id, { confidentiality: 'confidential' })

  const derived = { title: 'Minutes of the council', kind: 'official_statement', derivesFromId: confidentialId }
  await attach({ sourceId: '', ...derived, quote: '14 bolts were cracked', locator: '', note: '' })
  await giveVerdict(
    editor,
    giveVerdictInput.parse({
      ...{ claimId: claim.id, ratingId: desk.ratings.Accurate, rationale: 'Three say so.' },
      evidenceIds: [first.id, later.id],
    }),
  )
  const blockersReason = 'The paper closes tonight; the rest follows tomorrow.'
  const published = await publishEdition(
    editor,
    publishEditionInput.parse({ articleId: article.articleId, blockersReason }),
  )
  reportId = published.reportId
})

async function change(sourceId: string, more: Record<string, string>): Promise<void> {
  const { version } = await db().source.findUniqueOrThrow({ where: { id: sourceId } })
  const facts = { ...planted('later'), sourceId, version: String(version), ...more }
  await editSource(editor, editSourceInput.parse(facts))
}

/** Whether nothing planted stands in a text, and that it is not just empty. */
function expectNothingTold(text: string): void {
  expect(text.length).toBeGreaterThan(100)
  expect(text.toLowerCase()).not.toContain(PLANT)
  expect(text).not.toContain(DAY)
  expect(text).not.toContain('5 Jun 1987')
  expect(text).not.toContain('xy-plant')
}

const EVERY_FILE = EXPORT_FORMATS.flatMap((format) =>
  (['readers', 'desk'] as const).map((audience) => ({ format, audience })),
)

/** What a file of this format says of the claim, where it does not say it in the words of the others. */
const KNOWN_OF_IT: Partial<Record<ExportFormat, string>> = {}

/** All the text a file holds, unpacked. */
async function exported(actor: Actor, of: ExportOf, format: ExportFormat, audience: PrintOptions['audience']) {
  const print = printOf(await contentToExport(db(), actor, of), { ...DEFAULT_OPTIONS, audience })
  if (!isLongFormat(format)) {
    const written = await writeFormat(print, format)
    return { ...written, text: await textInside(wholeBody(written)) }
  }
  const out = new PassThrough()
  const [bytes, told] = await Promise.all([
    buffer(out),
    writeLong(actor, { of, print, format, out, tell: () => undefined }),
  ])
  return { ...told, text: await textInside(bytes) }
}

describe('secrets planted in confidential sources', () => {
  test.each(EVERY_FILE)('stand in no export of the edition as $format for $audience', async ({ format, audience }) => {
    const viewer = await aPerson(desk, 'viewer')
    const of = { kind: 'edition', reportId, edition: 1 } as const
    const { text, filename, notes } = await exported(viewer, of, format, audience)
    expectNothingTold([text, filename, ...notes].join('\n'))
    expect(text.replace(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')).toContain(KNOWN_OF_IT[format] ?? '14 cracked bolts')
  })

  const drafts = EVERY_FILE.filter(({ format }) => format !== 'bundle' && format !== 'factcheck')
  test.each(drafts)('stand in no draft as $format for $audience', async ({ format, audience }) => {
    const of = { kind: 'article-draft', articleId: article.articleId } as const
    const { text, notes } = await exported(editor, of, format, audience)
    expectNothingTold([text, ...notes].join('\n'))
  })

  test('stand neither in the row of the edition nor on its page', async () => {
    expectNothingTold(JSON.stringify(await db().edition.findMany({ where: { reportId } })))
    expectNothingTold(JSON.stringify(await editionPage(editor, reportId, 1)))
    expectNothingTold(JSON.stringify(await reportPage(editor, article.articleId)))
  })

  test('stand in no sentence and no data of the log, whoever reads it and wherever', async () => {
    const viewer = await aPerson(desk, 'viewer')
    for (const actor of [editor, viewer]) {
      const { entries } = await activity(actor, { person: null, article: null, claim: null, before: null })
      expect(entries.length).toBeGreaterThan(10)
      expectNothingTold(entries.map((entry) => `${describeEvent(entry)} ${JSON.stringify(entry)}`).join('\n'))
      expectNothingTold(JSON.stringify((await claimPage(actor, claim.id)).history))
    }
    const listed = (await articles(editor, { after: null })).articles.map(({ last }) => last)
    expect(JSON.stringify(listed)).not.toContain(PLANT)
  })

  test('were not even written of a source that was confidential at the time', async () => {
    const rows = await db().event.findMany({ where: { deskId: desk.id }, orderBy: { id: 'asc' } })
    const written = rows
      .filter(({ data }) => JSON.stringify(data).includes(PLANT))
      .map(({ data }) => JSON.stringify(data))
    expect(written.length).toBeGreaterThan(0)
    for (const data of written) expect(data).not.toMatch(/plant (confidential|person)/)
  })

  test('stand in no refusal', async () => {
    const twin = { ...planted('confidential'), title: 'Another', kind: 'news_report', confidentiality: 'open' }
    const { id } = await addSource(editor, addSourceInput.parse({ title: 'Another', kind: 'news_report' }))
    const version = '1'
    const refused = [
      await refusedWith(editSource(editor, editSourceInput.parse({ ...twin, sourceId: id, version }))),
      await refusedWith(attach({ title: 'Another', kind: 'news_report', derivesFromId: crypto.randomUUID() })),
      await refusedWith(exported(editor, { kind: 'edition', reportId, edition: 9 }, 'html', 'desk')),
      await refusedWith(publishEdition(editor, publishEditionInput.parse({ articleId: article.articleId }))),
    ]
    for (const sentence of refused) expect(sentence).not.toContain(PLANT)
  })

  test('stand in no error of the database', async () => {
    const facts = { deskId: desk.id, createdById: editor.userId, title: PLANT, kind: 'interview' as const }
    const wrong = [
      () => db().source.create({ data: { ...facts, archiveUrl: `gopher://${PLANT}` } }),
      () => db().source.create({ data: { ...facts, language: 5 as never } }),
      () => db().source.create({ data: { ...facts, id: confidentialId, publisher: PLANT } }),
    ]
    for (const work of wrong) {
      const error = await work().then(
        () => 'none',
        (error: unknown) => inspect(error, { depth: 9 }),
      )
      expect(error).toContain('PrismaClient')
      expect(error).not.toContain(PLANT)
    }
  })
})

describe('what is told of them', () => {
  test('their kind and stance, and that they are confidential', async () => {
    const { printed } = await editionPage(editor, reportId, 1)
    const told = printed.content.sources.filter(({ confidential }) => confidential === 'yes')
    expect(told.map(({ title, kind }) => [title, kind])).toEqual(Array(3).fill(['Confidential source', 'interview']))
    const open = printed.content.sources.find(({ confidential }) => confidential === 'no')
    expect(open).toMatchObject({ title: 'Minutes of the council', derivesFrom: { title: 'Confidential source' } })
    expect(printed.content.claims[0]?.evidence.map(({ stance }) => stance)).toEqual(Array(4).fill('supports'))
  })

  test('the log says that it was a confidential source', async () => {
    const { history } = await claimPage(editor, claim.id)
    expect(history.map(({ did }) => did)).toContain(
      `attached E-1 to C-${claim.number}: a confidential source supports it`,
    )
  })

  test('the report warns of them, or stops, as the desk has chosen', async () => {
    const { draft } = await reportPage(editor, article.articleId)
    expect(draft.blockers.map(({ which }) => which)).toContain('confidential-source')
    await db().desk.update({ where: { id: desk.id }, data: { stoppingBlockers: [] } })
    const lenient = (await reportPage(editor, article.articleId)).draft
    expect(lenient.warnings?.map(({ which }) => which)).toContain('confidential-source')
    expect(lenient.blockers.map(({ which }) => which)).not.toContain('confidential-source')
  })
})
