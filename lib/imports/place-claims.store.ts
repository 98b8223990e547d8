import type { Actor } from '@/lib/access/actor'
import { sha256Of } from '@/lib/articles/article.store'
import { guessLanguage } from '@/lib/articles/guess-language'
import { directionOf } from '@/lib/articles/language-direction'
import { splitPassages } from '@/lib/articles/split-passages'
import type { Tx } from '@/lib/db/transaction'
import { type TextRange, textQuoteSelector } from '@/lib/shared/text-range'
import type { NewVersion } from './brought-entries'
import type { ImportedRow } from './imported-row'
import type { Placed } from './placed'
import { layOutClaims, MOST_IN_ARTICLE, partOf, partTitle } from './lay-out-claims'
import { newRowIds } from '@/lib/db/new-row-ids'

/** What placing rows did: where each stands, and the versions that are new. */
export type Placing = { placed: Placed[]; versions: NewVersion[] }

type Keyed = { row: ImportedRow; key: string }
type Here = {
  id: string
  title: string
  next: number
  versionId: string
  version: number
  text: string
  language: string
  isOurs: boolean
  isWorkedOn: boolean
}
type Batch = { rows: readonly Keyed[]; otherwise: string; at: Date }

/**
 * Finds each row its article: the one of that title on the desk in whose text its words stand; else one that imports made under that title,
 * whose next version has them below what is there; else a new one. `otherwise` is the title for rows that name none.
 */
export async function placeClaims(tx: Tx, actor: Actor, { rows, otherwise, at }: Batch): Promise<Placing> {
  const groups = byArticle(rows, otherwise)
  const here = await articlesCalled(tx, actor, [...groups.keys()])
  const placing: Placing = { placed: [], versions: [] }
  const fresh: Fresh[] = []
  for (const [title, group] of groups) {
    const called = here.filter((article) => article.title === title)
    const left = quotedIn(
      placing,
      called.filter(({ isOurs }) => !isOurs),
      group,
    )
    if (left.length === 0) continue
    const parts = called.length === 0 ? [] : await partsOf(tx, actor, title, called)
    const last = parts.findLast(({ isOurs }) => isOurs)
    const takesThem = last !== undefined && !last.isWorkedOn && last.next - 1 + left.length <= MOST_IN_ARTICLE
    if (takesThem) await addBelow(tx, actor, placing, last, left, at)
    else fresh.push(...inParts(title, Math.max(0, ...parts.map((each) => partOf(title, each.title) ?? 0)), left))
  }
  await addArticles(tx, actor, placing, fresh, at)
  await countUp(tx, placing)
  return placing
}

/** An article for each of as many rows as one holds, numbered behind the `had` that are there. */
function inParts(title: string, had: number, rows: readonly Keyed[]): Fresh[] {
  return Array.from({ length: Math.ceil(rows.length / MOST_IN_ARTICLE) }, (_none, index) => ({
    title: partTitle(title, had + index + 1),
    rows: rows.slice(index * MOST_IN_ARTICLE, (index + 1) * MOST_IN_ARTICLE),
  }))
}

function byArticle(rows: readonly Keyed[], otherwise: string): Map<string, Keyed[]> {
  const groups = new Map<string, Keyed[]>()
  for (const keyed of rows) {
    const title = keyed.row.article?.title ?? otherwise
    const group = groups.get(title)
    if (group === undefined) groups.set(title, [keyed])
    else group.push(keyed)
  }
  return groups
}

/** Articles are locked, so that claim numbers follow each other. */
async function articlesCalled(tx: Tx, actor: Actor, titles: readonly string[]): Promise<Here[]> {
  return tx.$queryRaw<Here[]>`
    SELECT a.id, a.title, a.next_claim_number AS next, v.id AS "versionId", v.number AS version, v.text, v.language,
      coalesce(first.import_id IS NOT NULL AND first.created_at = a.created_at, false) AS "isOurs",
      EXISTS (SELECT 1 FROM "passage" p WHERE p.version_id = v.id AND (
        EXISTS (SELECT 1 FROM "mark" m WHERE m.passage_id = p.id)
        OR EXISTS (SELECT 1 FROM "comment" t WHERE t.article_id = a.id AND t.passage_id = p.id))) AS "isWorkedOn"
    FROM "article" a JOIN "article_version" v ON v.id = a.current_version_id
      LEFT JOIN "claim" first ON first.article_id = a.id AND first.number = 1
    WHERE a.desk_id = ${actor.deskId}::uuid AND a.title = ANY(${titles}::text[])
    ORDER BY a.id FOR UPDATE OF a`
}

/** The article of a title and its parts, "Title (2)" and so on, in their order. */
async function partsOf(tx: Tx, actor: Actor, title: string, called: readonly Here[]): Promise<Here[]> {
  const head = partTitle(title, 2).slice(0, -4)
  const like = `${head.replace(/[\\%_]/g, '\\$&')} (%)`
  const more = await tx.$queryRaw<{ title: string }[]>`
    SELECT title FROM "article" WHERE desk_id = ${actor.deskId}::uuid AND title LIKE ${like}`
  const titles = more.map((each) => each.title).filter((each) => partOf(title, each) !== null)
  const parts = titles.length === 0 ? [] : await articlesCalled(tx, actor, titles)
  return [...called, ...parts].sort((a, b) => (partOf(title, a.title) ?? 0) - (partOf(title, b.title) ?? 0))
}

/** Rows whose words stand in an article somebody imported as such; gives the others. */
function quotedIn(placing: Placing, articles: readonly Here[], group: readonly Keyed[]): Keyed[] {
  if (articles.length === 0) return [...group]
  return group.filter(({ row, key }) => {
    if (row.article === null) return true
    const words = wordsOf(row)
    const article = articles.find(({ text }) => text.includes(words))
    if (article === undefined) return true
    const start = article.text.indexOf(words)
    place(placing, article, [{ row, key }], { text: article.text, ranges: [{ start, end: start + words.length }] })
    return false
  })
}

type Target = { id: string; versionId: string; next: number }

function place(
  placing: Placing,
  target: Target,
  rows: readonly Keyed[],
  { text, ranges }: { text: string; ranges: readonly TextRange[] },
): void {
  rows.forEach((keyed, index) => {
    const range = ranges[index]
    if (range === undefined) return
    const quote = textQuoteSelector(text, range)
    placing.placed.push({
      ...keyed,
      articleId: target.id,
      versionId: target.versionId,
      number: target.next,
      range,
      quote,
    })
    target.next += 1
  })
}

/** A version is never changed: the next has the same text, with the new words below. What stood on the one before stands on it too. */
async function addBelow(
  tx: Tx,
  actor: Actor,
  placing: Placing,
  article: Here,
  rows: readonly Keyed[],
  at: Date,
): Promise<void> {
  const laidOut = layOutClaims(
    article.text,
    rows.map(({ row }) => wordsOf(row)),
  )
  const [versionId = ''] = newRowIds(1, at)
  const paragraphs = laidOut.ranges.map((range) => ({ ...range, kind: 'paragraph' as const }))
  const passages = splitPassages(laidOut.text, paragraphs, article.language)
  await tx.$executeRaw`
    INSERT INTO "article_version" (id, desk_id, article_id, number, text, text_length, text_sha256, title, byline, publisher, url, published_on, language, direction, imported_by_id, imported_at)
    SELECT ${versionId}::uuid, desk_id, article_id, number + 1, ${laidOut.text}, ${laidOut.text.length}::int, ${sha256Of(laidOut.text)}, title, byline, publisher, url, published_on, language, direction, ${actor.userId}::uuid, ${at}
    FROM "article_version" WHERE id = ${article.versionId}::uuid`
  const [had] = await tx.$queryRaw<{ passages: number; paragraphs: number }[]>`
    SELECT count(*)::int AS passages, coalesce(max(paragraph) + 1, 0)::int AS paragraphs FROM "passage" WHERE version_id = ${article.versionId}::uuid`
  await tx.$executeRaw`
    INSERT INTO "passage" (id, desk_id, version_id, number, paragraph, start, "end", kind)
    SELECT gen_random_uuid(), desk_id, ${versionId}::uuid, number, paragraph, start, "end", kind FROM "passage" WHERE version_id = ${article.versionId}::uuid`
  await insertPassages(
    tx,
    actor,
    at,
    passages.map((passage) => ({
      ...passage,
      versionId,
      number: passage.number + (had?.passages ?? 0),
      paragraph: passage.paragraph + (had?.paragraphs ?? 0),
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "claim_quote" (id, desk_id, claim_id, version_id, start, "end", exact, prefix, suffix)
    SELECT gen_random_uuid(), desk_id, claim_id, ${versionId}::uuid, start, "end", exact, prefix, suffix FROM "claim_quote" WHERE version_id = ${article.versionId}::uuid`
  await tx.$executeRaw`UPDATE "article" SET current_version_id = ${versionId}::uuid, version = version + 1 WHERE id = ${article.id}::uuid`
  place(placing, { id: article.id, versionId, next: article.next }, rows, laidOut)
  placing.versions.push({
    articleId: article.id,
    title: article.title,
    version: article.version + 1,
    passages: (had?.passages ?? 0) + passages.length,
  })
}

type Fresh = { title: string; rows: readonly Keyed[] }

async function addArticles(tx: Tx, actor: Actor, placing: Placing, fresh: readonly Fresh[], at: Date): Promise<void> {
  if (fresh.length === 0) return
  const [ids, versionIds] = [newRowIds(fresh.length, at), newRowIds(fresh.length, at)]
  const articles = fresh.map(({ title, rows }, index) => {
    const laidOut = layOutClaims(
      '',
      rows.map(({ row }) => wordsOf(row)),
    )
    const language = guessLanguage(laidOut.text)
    const facts = rows[0]?.row.article ?? null
    return { id: ids[index] ?? '', versionId: versionIds[index] ?? '', title, laidOut, language, facts, rows }
  })
  const written = JSON.stringify(
    articles.map(({ id, versionId, title, laidOut, language, facts }) => ({
      id,
      version_id: versionId,
      title,
      text: laidOut.text,
      text_length: laidOut.text.length,
      text_sha256: sha256Of(laidOut.text),
      publisher: facts?.publisher ?? null,
      url: facts?.url ?? null,
      published_on: facts?.publishedOn ?? null,
      language,
      direction: directionOf(language),
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "article" (id, desk_id, title, created_by_id, created_at)
    SELECT id, ${actor.deskId}::uuid, title, ${actor.userId}::uuid, ${at} FROM json_to_recordset(${written}::json) AS r(id uuid, title text)`
  await tx.$executeRaw`
    INSERT INTO "article_version" (id, desk_id, article_id, number, text, text_length, text_sha256, title, publisher, url, published_on, language, direction, imported_by_id, imported_at)
    SELECT version_id, ${actor.deskId}::uuid, id, 1, text, text_length, text_sha256, title, publisher, url, published_on, language, direction::"Direction", ${actor.userId}::uuid, ${at}
    FROM json_to_recordset(${written}::json) AS r(id uuid, version_id uuid, title text, text text, text_length int, text_sha256 text, publisher text, url text, published_on date, language text, direction text)`
  const passages = articles.map(({ versionId, laidOut, language }) =>
    splitPassages(
      laidOut.text,
      laidOut.ranges.map((range) => ({ ...range, kind: 'paragraph' as const })),
      language,
    ).map((passage) => ({ ...passage, versionId })),
  )
  await insertPassages(tx, actor, at, passages.flat())
  await tx.$executeRaw`
    UPDATE "article" a SET current_version_id = r.version_id FROM json_to_recordset(${written}::json) AS r(id uuid, version_id uuid) WHERE a.id = r.id`
  articles.forEach(({ id, versionId, title, laidOut, rows }, index) => {
    place(placing, { id, versionId, next: 1 }, rows, laidOut)
    placing.versions.push({ articleId: id, title, version: 1, passages: passages[index]?.length ?? 0 })
  })
}

type PassageOfVersion = {
  versionId: string
  number: number
  paragraph: number
  start: number
  end: number
  kind: string
}

async function insertPassages(tx: Tx, actor: Actor, at: Date, passages: readonly PassageOfVersion[]): Promise<void> {
  const ids = newRowIds(passages.length, at)
  const column = <Key extends keyof PassageOfVersion>(key: Key) => passages.map((passage) => passage[key])
  await tx.$executeRaw`
    INSERT INTO "passage" (id, desk_id, version_id, number, paragraph, start, "end", kind)
    SELECT id, ${actor.deskId}::uuid, version_id, number, paragraph, start, "end", kind::"PassageKind"
    FROM unnest(${ids}::uuid[], ${column('versionId')}::uuid[], ${column('number')}::int[], ${column('paragraph')}::int[], ${column('start')}::int[], ${column('end')}::int[], ${column('kind')}::text[])
      AS row (id, version_id, number, paragraph, start, "end", kind)`
}

async function countUp(tx: Tx, { placed }: Placing): Promise<void> {
  const next = new Map<string, number>()
  for (const { articleId, number } of placed) next.set(articleId, Math.max(next.get(articleId) ?? 0, number + 1))
  await tx.$executeRaw`
    UPDATE "article" a SET next_claim_number = r.next FROM unnest(${[...next.keys()]}::uuid[], ${[...next.values()]}::int[]) AS r(id, next) WHERE a.id = r.id`
}

function wordsOf(row: ImportedRow): string {
  return row.quote ?? row.statement
}
