import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { writeBundle } from '@/lib/exports/bundle.gateway'
import { bundleContents } from '@/lib/exports/bundle-contents.query'
import { printOf } from '@/lib/exports/print'
import { DEFAULT_OPTIONS, type PrintOptions } from '@/lib/exports/print-options'
import { editionContent } from '@/lib/reports/edition'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { aDesk, anArticle, anOpenClaim, aPerson, aSnapshot, aSource, type TestDesk } from './builders'

/** A desk that published an edition on two kept copies: a page that was fetched and a file that was uploaded; a third is of a confidential source. */
export type BundledDesk = {
  desk: TestDesk
  editor: Actor
  reviewer: Actor
  viewer: Actor
  reportId: string
  number: string
  claimId: string
  sources: { page: string; file: string; secret: string }
  hashes: { page: string; file: string; secret: string }
}

const PAGE = '<!doctype html><title>Inspection</title><p>The inspectors counted 14 bolts with cracks.</p>'
const SECRET = 'He told us that 14 bolts had cracked.'

export async function aBundledDesk(): Promise<BundledDesk> {
  const desk = await aDesk()
  const [editor, reviewer, viewer] = [
    await aPerson(desk, 'editor'),
    await aPerson(desk, 'reviewer'),
    await aPerson(desk, 'viewer'),
  ]
  await db().desk.update({ where: { id: desk.id }, data: { publicationUrl: 'https://checks.example.org' } })
  const article = await anArticle(editor)
  const claim = await anOpenClaim(reviewer, article, '14 cracked bolts')
  const url = 'https://example.org/inspection'
  const page = await aSource(reviewer, { title: 'Inspection report' })
  const file = await aSource(reviewer, { title: '=HYPERLINK("Bolts, counted")' })
  const secret = await aSource(reviewer, { title: 'A foreman on the north tower', confidentiality: 'confidential' })
  const kept = {
    page: await aSnapshot(reviewer, page.id, 'The inspectors counted 14 bolts with cracks.', {
      bytes: PAGE,
      mediaType: 'text/html',
      answer: { url, finalUrl: `${url}/`, headers: [['Content-Type', 'text/html']] },
    }),
    file: await aSnapshot(reviewer, file.id, 'Bolts with cracks: 14 of 60, says the count.', {
      fileName: 'Zählung.txt',
    }),
    secret: await aSnapshot(reviewer, secret.id, SECRET),
  }
  const evidenceIds: string[] = []
  const quotes = [
    [page.id, 'The inspectors counted 14 bolts with cracks.'],
    [file.id, 'Bolts with cracks: 14 of 60'],
    [secret.id, '14 bolts had cracked'],
  ]
  for (const [sourceId, quote] of quotes) {
    const input = { claimId: claim.id, stance: 'supports', quote, sourceId, note: 'Seen by two of us.' }
    evidenceIds.push((await attachEvidence(reviewer, attachEvidenceInput.parse(input))).id)
  }
  const verdict = { claimId: claim.id, ratingId: desk.ratings.Accurate, rationale: 'Counted twice.', evidenceIds }
  await giveVerdict(reviewer, giveVerdictInput.parse(verdict))
  const why = { articleId: article.articleId, blockersReason: 'The bridge opens tomorrow and readers ask.' }
  const { reportId, number } = await publishEdition(editor, publishEditionInput.parse(why))
  const hashes = { page: kept.page.sha256, file: kept.file.sha256, secret: kept.secret.sha256 }
  const sources = { page: page.id, file: file.id, secret: secret.id }
  return { desk, editor, reviewer, viewer, reportId, number, claimId: claim.id, sources, hashes }
}

/** The bundle of that edition as bytes, with what was told while it was made. */
export async function bundleOf(
  { reportId }: Pick<BundledDesk, 'reportId'>,
  actor: Actor,
  options: Partial<PrintOptions> = {},
): Promise<{ zip: Buffer; filename: string; notes: string[]; steps: string[] }> {
  const all = { ...DEFAULT_OPTIONS, ...options }
  const row = await db().edition.findUniqueOrThrow({ where: { reportId_number: { reportId, number: 1 } } })
  const print = printOf({ content: editionContent.parse(row.content), sha256: row.sha256 }, all)
  const contents = await bundleContents(actor, { reportId, edition: 1, audience: all.audience })
  const out = new PassThrough()
  const whole = buffer(out)
  whole.catch(() => undefined)
  const steps: string[] = []
  const progress = ({ done, total, sentence }: { done: number; total: number; sentence: string }) => {
    steps.push(`${done}/${total} ${sentence}`)
  }
  const written = await writeBundle({ print, contents, out, progress })
  return { ...written, zip: await whole, steps }
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
