import { readFile } from 'node:fs/promises'
import type { Actor } from '@/lib/access/actor'
import { importArticle } from '@/lib/articles/import-article.command'
import { importOfFile } from '@/lib/articles/import-file'
import { db } from '@/lib/db/client'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { type DemoHands, type DemoVersion, seedDemoClaims } from './demo-check'
import { ARABIC_CLAIMS, ARABIC_MARKS } from './demo-claims-arabic'
import { DEMO_MARKS, WAITING_CLAIMS } from './demo-claims-open'
import { JUDGED_ATTACK_CLAIMS } from './demo-claims-attack'
import { JUDGED_WARNING_CLAIMS } from './demo-claims-warning'
import { seedDemoMarks } from './demo-marks'
import { type DemoAccount, seedDemoPeople } from './demo-people'
import { seedDemoFace, seedDemoPublication } from './demo-public'
import { seedSourceWithDocument } from './demo-snapshots'
import { DEMO_NOTE, DEMO_SOURCES } from './demo-sources'

const WHY_UNFINISHED =
  'The article is out already. We publish what we have checked so far, name what is open, and bring a second edition when the warning has been checked.'

/**
 * Makes the demo desk in an empty database, all of it through the commands a person would use: four people with random
 * passwords, sources, an article half checked with one report edition that anybody can read, and a short one in Arabic. Refuses where a desk is.
 */
export async function seedDemoDesk(): Promise<DemoAccount[]> {
  const { accounts, actors } = await seedDemoPeople()
  const { reviewer, editor } = actors
  const hands = { actors, sources: await seedSources(reviewer), ratings: await ratingsOf(editor) }

  const arabic = await seedArticle(editor, 'demo-article-ar.md', 'صحيفة المثال')
  await seedDemoClaims(hands, arabic, ARABIC_CLAIMS)
  await seedDemoMarks(actors, arabic, ARABIC_MARKS)

  const kerman = await seedArticle(editor, 'demo-article.md', 'The Example Courier')
  await seedDemoClaims(hands, kerman, [...JUDGED_ATTACK_CLAIMS, ...JUDGED_WARNING_CLAIMS, ...WAITING_CLAIMS])
  await seedDemoMarks(actors, kerman, DEMO_MARKS)

  const edition = { articleId: kerman.articleId, afterEdition: 0, blockersReason: WHY_UNFINISHED }
  await seedDemoFace(actors.admin)
  const { reportId } = await publishEdition(editor, publishEditionInput.parse(edition))
  await seedDemoPublication(editor, reportId)
  return accounts
}

async function seedArticle(
  editor: Actor,
  file: string,
  publisher: string,
): Promise<DemoVersion & { articleId: string }> {
  const bytes = await readFile(new URL(file, import.meta.url))
  const url = `https://courier.example/${file.replace('.md', '')}`
  const { articleId, versionId } = await importArticle(editor, importOfFile(bytes, file, { publisher, url }).input)
  const { text } = await db().articleVersion.findUniqueOrThrow({ where: { id: versionId }, select: { text: true } })
  return { articleId, versionId, text }
}

async function seedSources(reviewer: Actor): Promise<DemoHands['sources']> {
  const ids = new Map<string, string>()
  for (const { key, path, from, document, more, ...source } of DEMO_SOURCES) {
    const derivesFromId = from === undefined ? null : ids.get(from)
    const url = path === undefined ? null : `https://${path}`
    const facts = { ...source, ...more, url, language: 'en', note: DEMO_NOTE, derivesFromId }
    ids.set(key, await seedSourceWithDocument(reviewer, facts, document))
  }
  return ids
}

async function ratingsOf(actor: Actor): Promise<DemoHands['ratings']> {
  const ratings = await db().rating.findMany({ where: { deskId: actor.deskId }, select: { id: true, label: true } })
  return new Map(ratings.map(({ label, id }) => [label, id]))
}
