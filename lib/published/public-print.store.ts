import { db } from '@/lib/db/client'
import type { Print } from '@/lib/exports/print'
import { type EditionChange, type EditionContent, editionContent, type PrintedEdition } from '@/lib/reports/edition'
import { confidentialByNow } from '@/lib/reports/edition-before.store'
import { toldAgain } from '@/lib/reports/edition-withheld'
import { KeptRecently } from './kept-recently'
import { printForPublic } from './print-for-public'
import type { Headline, PublicEdition, PublicReport } from './public-desk'
import { frozenEdition } from './public-desk.store'

/** What an edition says never changes, so it is read and projected once; whether it stands was asked before, in this request. */
const kept = new KeptRecently<Print>({ most: 50, largest: 64 * 1024 * 1024 })

/**
 * A public edition as readers get it. `before` is the edition before it that is public now, and its claims lie under `base` now,
 * whatever the address was when it was frozen. Null when it was taken back this moment.
 */
export async function publicPrint(
  edition: PublicEdition,
  before: PublicEdition | null,
  base: string,
): Promise<Print | null> {
  const key = `${edition.publicationId} ${before?.publicationId ?? ''}`
  const print = kept.get(key) ?? (await project(key, edition, before))
  return print && { ...print, content: { ...print.content, address: base } }
}

async function project(key: string, edition: PublicEdition, before: PublicEdition | null): Promise<Print | null> {
  const printed = await frozen(edition.publicationId)
  const previous = before === null ? null : await toldNow(before.publicationId)
  if (printed === null || (before !== null && previous === null)) return null
  const print = printForPublic(printed, previous, edition)
  kept.set(key, print, 2 * JSON.stringify(print.content).length)
  return print
}

async function frozen(publicationId: string): Promise<(PrintedEdition & { deskId: string }) | null> {
  const row = await frozenEdition(publicationId)
  return row && { content: editionContent.parse(row.content), sha256: row.sha256, deskId: row.deskId }
}

/** An earlier edition, only to be compared with: what became confidential since is not named again by saying that it changed. */
async function toldNow(publicationId: string): Promise<PrintedEdition | null> {
  const edition = await frozen(publicationId)
  if (edition === null) return null
  const { content, sha256, deskId } = edition
  return { content: toldAgain(content, await confidentialByNow(db(), { deskId }, [content])), sha256 }
}

/** What a public edition changed against the one before it that is public too; null when none is. */
export async function changesOf(headline: Headline): Promise<EditionChange[] | null> {
  const before = headline.before === null ? null : { ...headline, publicationId: headline.before }
  return (await publicPrint(headline, before, ''))?.content.changes ?? null
}

/** The scale a public edition was frozen with. */
export async function scaleOf(headline: Headline): Promise<EditionContent['scale'] | null> {
  const before = headline.before === null ? null : { ...headline, publicationId: headline.before }
  return (await publicPrint(headline, before, ''))?.content.scale ?? null
}

/** So many editions are looked through for corrections of one claim. */
const LOOKED_THROUGH = 12

/** The public editions of a report that changed a claim, newest first, with why there was another edition and what changed. */
export async function correctionsOfClaim(
  { standing }: PublicReport,
  claimId: string,
  base: string,
): Promise<{ edition: PublicEdition; why: string | null; changes: EditionChange[] }[]> {
  const found = []
  for (const [index, edition] of standing.slice(0, LOOKED_THROUGH).entries()) {
    const print = await publicPrint(edition, standing[index + 1] ?? null, base)
    const changes = (print?.content.changes ?? []).filter(({ claim }) => claim?.id === claimId)
    if (changes.length > 0) found.push({ edition, why: print?.content.report.again ?? null, changes })
  }
  return found
}
