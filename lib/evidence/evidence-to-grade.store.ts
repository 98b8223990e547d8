import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { ClaimToGrade, EvidenceToGrade } from './evidence-to-grade'
import { findQuote, prepareText } from './find-quote'
import type { QuoteOutcome } from './found-quote'
import { addressKey, lineageOf, type SourceOfLineage } from './lineage.store'
import { minhashOf } from './minhash'
import { chainOf } from './provenance'

/** A claim and its evidence that stands, ready to be graded. */
export type ToGrade = { claim: ClaimToGrade; evidence: EvidenceToGrade[] }

/** What is weighed for each of these claims of the actor's desk, in a fixed number of statements whatever their number. */
export async function evidenceToGrade(
  tx: Tx,
  actor: Actor,
  claimIds: readonly string[],
): Promise<Map<string, ToGrade>> {
  const claims = await tx.claim.findMany({ where: { id: { in: [...claimIds] }, deskId: actor.deskId }, select: CLAIM })
  const pieces = await tx.evidence.findMany({
    where: { claimId: { in: claims.map(({ id }) => id) }, deskId: actor.deskId, withdrawnAt: null },
    orderBy: { number: 'asc' },
    select: EVIDENCE,
  })
  const sources = await lineageOf(tx, actor, [...new Set(pieces.map(({ sourceId }) => sourceId))])
  const articles = await articlesOf(tx, actor, pieces.length === 0 ? [] : claims.map(({ articleId }) => articleId))
  const cites = await whoCites(tx, actor, [...new Set(pieces.map(({ claimId }) => claimId))])
  const again = await lookedUpAgain(tx, pieces, sources)
  return new Map(
    claims.map(({ id, articleId, quotes, accuses, happenedOn, statement, kind }) => {
      const claim = {
        ...{
          statement,
          kind,
          quotes: quotes.map(({ exact }) => exact),
          accuses: accuses ? ('yes' as const) : ('no' as const),
        },
        happenedOn: happenedOn?.toISOString().slice(0, 10) ?? null,
        article: articles.get(articleId) ?? NO_ARTICLE,
      }
      const evidence = pieces
        .filter(({ claimId }) => claimId === id)
        .flatMap((piece) => {
          const chain = chainOf(piece.sourceId, sources)
          const source = sources.get(piece.sourceId)
          if (chain === null || source === undefined) return []
          const citesArticle = cites.has(`${piece.sourceId} ${articleId}`) ? ('yes' as const) : ('no' as const)
          return [{ ...asPiece(piece, source), chain, citesArticle, stillFound: again.get(piece.id) ?? null }]
        })
      return [id, { claim, evidence }]
    }),
  )
}

const CLAIM = {
  id: true,
  articleId: true,
  statement: true,
  kind: true,
  accuses: true,
  happenedOn: true,
  quotes: { select: { exact: true }, orderBy: { id: 'asc' } },
} as const

const EVIDENCE = {
  id: true,
  claimId: true,
  sourceId: true,
  number: true,
  stance: true,
  quote: true,
  quoteOutcome: true,
  quoteText: { select: { snapshot: { select: { number: true, way: true, file: { select: { damagedAt: true } } } } } },
} as const

type Piece = {
  id: string
  claimId: string
  sourceId: string
  number: number
  stance: EvidenceToGrade['stance']
  quote: string | null
  quoteOutcome: QuoteOutcome | null
  quoteText: {
    snapshot: { number: number; way: 'address' | 'file' | 'typed'; file: { damagedAt: Date | null } }
  } | null
}

function asPiece({ number, stance, quote, quoteOutcome, quoteText }: Piece, source: SourceOfLineage) {
  const quoted = quoteText && {
    ...quoteText.snapshot,
    damaged: quoteText.snapshot.file.damagedAt === null ? 'no' : 'yes',
  }
  return { number, stance, quote, outcome: quoteOutcome, kept: keptAs(quoted ?? source.newest), check: source.check }
}

function keptAs(snapshot: { way: string; damaged: string } | null): EvidenceToGrade['kept'] {
  if (snapshot === null) return 'none'
  if (snapshot.damaged === 'yes') return 'damaged'
  return snapshot.way === 'typed' ? 'typed' : 'whole'
}

const NO_ARTICLE: ClaimToGrade['article'] = { address: null, publishedOn: null, language: 'en', minhash: [] }

async function articlesOf(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, ClaimToGrade['article']>> {
  const versions = await tx.articleVersion.findMany({
    where: { deskId: actor.deskId, currentOf: { id: { in: [...new Set(ids)] } } },
    select: { articleId: true, url: true, publishedOn: true, language: true, text: true },
  })
  return new Map(
    versions.map(({ articleId, url, publishedOn, language, text }) => [
      articleId,
      {
        address: addressKey(url)[0] ?? null,
        publishedOn: publishedOn?.toISOString().slice(0, 10) ?? null,
        language,
        minhash: minhashOf(text),
      },
    ]),
  )
}

/** A headline of fewer characters than this can stand in a text by chance. */
const TELLING_HEADLINE = 30

/** Which sources under these claims name the article of the claim in their newest text, by address or whole headline, as "source article". */
async function whoCites(tx: Tx, actor: Actor, claimIds: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ pair: string }[]>`
    SELECT s.id::text || ' ' || a.id::text AS pair
    FROM "article" a JOIN "article_version" v ON v.id = a.current_version_id
    JOIN "evidence" e ON e.withdrawn_at IS NULL JOIN "claim" c ON c.id = e.claim_id AND c.article_id = a.id
    JOIN "source" s ON s.id = e.source_id
    CROSS JOIN LATERAL (
      SELECT t.text FROM "snapshot" n JOIN "snapshot_text" t ON t.snapshot_id = n.id
      WHERE n.source_id = s.id ORDER BY n.number DESC, t.id DESC LIMIT 1
    ) t
    WHERE a.desk_id = ${actor.deskId}::uuid AND c.id = ANY(${claimIds}::uuid[])
      AND (v.url ~ '^https?://[^/]+/.{8}' AND strpos(t.text, regexp_replace(v.url, '^https?://(www\.)?', '')) > 0
        OR (length(v.title) >= ${TELLING_HEADLINE} AND strpos(lower(t.text), lower(v.title)) > 0))
    GROUP BY 1`
  return new Set(rows.map(({ pair }) => pair))
}

/** For evidence whose source was captured again since: whether the newer text still holds its quote as well as the older did. */
async function lookedUpAgain(
  tx: Tx,
  pieces: readonly Piece[],
  sources: ReadonlyMap<string, SourceOfLineage>,
): Promise<Map<string, 'yes' | 'no'>> {
  const newer = pieces.flatMap((piece) => {
    const newest = sources.get(piece.sourceId)?.newest
    const isOlder = piece.quoteText !== null && newest && newest.number > piece.quoteText.snapshot.number
    return isOlder && newest.textId !== null && piece.quote !== null
      ? [{ ...piece, textId: newest.textId, quote: piece.quote }]
      : []
  })
  const texts = await tx.snapshotText.findMany({
    where: { id: { in: newer.map(({ textId }) => textId) }, text: { not: '' } },
    select: { id: true, text: true },
  })
  const prepared = new Map(texts.map(({ id, text }) => [id, prepareText(text)]))
  return new Map(
    newer.flatMap(({ id, textId, quote, quoteOutcome }) => {
      const text = prepared.get(textId)
      if (text === undefined || quoteOutcome === 'not_found') return []
      const { outcome } = findQuote(text, quote)
      const still = outcome === 'found' || outcome === 'ambiguous' || outcome === quoteOutcome
      return [[id, still ? ('yes' as const) : ('no' as const)] as const]
    }),
  )
}
