import { createHash } from 'node:crypto'
import type { FetchedPage } from '@/lib/capture/fetched-page'
import type { PageFacts, ReadProblem, TextPlace } from '@/lib/capture/read-text'
import type { Tx } from '@/lib/db/transaction'
import type { CaptureWay } from './capture'
import { type FilledFacts, factsToFill } from './source-facts-found'

/** How an address answered, without its bytes. */
export type Answer = Omit<FetchedPage, 'file'>

/** The bytes of a source, how they came, and what they say of themselves. */
export type NewSnapshot = {
  deskId: string
  sourceId: string
  captureId: string
  way: CaptureWay
  file: { sha256: string; bytes: number }
  fileName: string | null
  mediaType: string
  facts: PageFacts
  answer: Answer | null
  capturedById: string
}

/** Adds a snapshot to a locked source under its next number. */
export async function insertSnapshot(tx: Tx, snapshot: NewSnapshot): Promise<{ id: string; number: number }> {
  const { sourceId, file, facts, answer, ...columns } = snapshot
  const last = await tx.snapshot.aggregate({ where: { sourceId }, _max: { number: true } })
  return tx.snapshot.create({
    data: {
      ...columns,
      sourceId,
      number: (last._max.number ?? 0) + 1,
      fileSha256: file.sha256,
      bytes: file.bytes,
      facts,
      ...(answer === null ? {} : answerColumns(answer)),
    },
    select: { id: true, number: true },
  })
}

function answerColumns({ requestedUrl, finalUrl, redirects, status, headers, ipAddress, milliseconds }: Answer) {
  return { requestedUrl, finalUrl, redirects, httpStatus: status, headers, ipAddress, milliseconds }
}

export type NewText = {
  text: string
  places: TextPlace[]
  problem: ReadProblem | null
  minhash: number[]
  typedById: string | null
}

/** Adds a text to a snapshot; the newest is the one in use. */
export async function insertText(
  tx: Tx,
  snapshot: { id: string; deskId: string },
  { text, places, problem, minhash, typedById }: NewText,
): Promise<{ id: string }> {
  return tx.snapshotText.create({
    data: {
      deskId: snapshot.deskId,
      snapshotId: snapshot.id,
      origin: typedById === null ? 'extracted' : 'typed',
      text,
      textSha256: createHash('sha256').update(text).digest('hex'),
      places,
      problem,
      minhash,
      typedById,
    },
    select: { id: true },
  })
}

/** A text of a snapshot with where its parts begin. */
export type TextInUse = { id: string; text: string; places: TextPlace[] }

/** The text in use of a source: the newest of its newest snapshot; null when there is none, or nothing in it. */
export async function textInUse(tx: Tx, sourceId: string): Promise<TextInUse | null> {
  const snapshot = await tx.snapshot.findFirst({
    where: { sourceId },
    orderBy: { number: 'desc' },
    select: { texts: { orderBy: { id: 'desc' }, take: 1, select: { id: true, text: true, places: true } } },
  })
  const text = snapshot?.texts[0]
  if (text === undefined || text.text === '') return null
  return { ...text, places: text.places as TextPlace[] }
}

/** Fills the empty facts of a locked source from what its page says of itself, and gives what was filled. */
export async function fillSourceFacts(
  tx: Tx,
  sourceId: string,
  found: PageFacts,
  fileName: string | null,
): Promise<FilledFacts> {
  const row = await tx.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { title: true, url: true, publisher: true, author: true, publishedOn: true, language: true },
  })
  const publishedOn = row.publishedOn?.toISOString().slice(0, 10) ?? null
  const filled = factsToFill({ ...row, publishedOn }, found, fileName)
  if (Object.keys(filled).length === 0) return filled
  const { publishedOn: day, ...words } = filled
  await tx.source.update({
    where: { id: sourceId },
    data: {
      ...words,
      ...(day === undefined || day === null ? {} : { publishedOn: new Date(`${day}T00:00:00Z`) }),
      version: { increment: 1 },
    },
    select: { id: true },
  })
  return filled
}

export type SnapshotOfDesk = {
  id: string
  deskId: string
  sourceId: string
  number: number
  /** The text in use: where it came from, and why it is not whole. */
  text: { origin: 'extracted' | 'typed'; problem: string | null; isEmpty: 'yes' | 'no' } | null
}

/** A snapshot of the desk with what is known of its text, or null. */
export async function snapshotOfDesk(tx: Tx, deskId: string, snapshotId: string): Promise<SnapshotOfDesk | null> {
  const snapshot = await tx.snapshot.findFirst({
    where: { id: snapshotId, deskId },
    select: {
      id: true,
      deskId: true,
      sourceId: true,
      number: true,
      texts: { orderBy: { id: 'desc' }, take: 1, select: { origin: true, problem: true, text: true } },
    },
  })
  if (snapshot === null) return null
  const { texts, ...rest } = snapshot
  const newest = texts[0]
  if (newest === undefined) return { ...rest, text: null }
  return { ...rest, text: { ...newest, isEmpty: newest.text === '' ? 'yes' : 'no' } }
}
