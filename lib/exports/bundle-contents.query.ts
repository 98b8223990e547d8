import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { Redirect } from '@/lib/capture/fetched-page'
import type { WarcFacts } from '@/lib/capture/warc-facts'
import { db } from '@/lib/db/client'
import { isConfidential } from '@/lib/evidence/confidential'
import { editionContent } from '@/lib/reports/edition'
import { notFound, Refusal } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import type { BundleContents, BundleSnapshot } from './bundle-contents'
import { type NamedSnapshot, snapshotsNamed } from './bundle-named'
import { bundleLog } from './bundle-log.store'
import type { PrintOptions } from './print-options'

type Asked = { reportId: string; edition: number; audience: PrintOptions['audience'] }

/**
 * What the bundle of an edition holds beside the edition: every kept copy it names, and for the desk the log of its claims up to its
 * publication. Throws `not-found`; `wrong-state` where a copy is not on this desk, as of an edition that was brought in.
 */
export async function bundleContents(actor: Actor, { reportId, edition, audience }: Asked): Promise<BundleContents> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  const row = isRowId(reportId)
    ? await db().edition.findFirst({
        where: { reportId, number: edition, deskId: actor.deskId },
        select: { content: true, publishedAt: true, report: { select: { kind: true } } },
      })
    : null
  if (row === null) throw notFound('edition')
  const content = editionContent.parse(row.content)
  const named = snapshotsNamed(content)
  if (row.report.kind === 'imported' && named.length > 0) throw new Refusal('wrong-state', BROUGHT_IN)
  const files = await filesOf(actor, named)
  const snapshots = named.map((each): BundleSnapshot => {
    const { sourceId, ...told } = each
    return { ...told, file: fileOf(each, files) }
  })
  const log = audience === 'desk' && row.report.kind !== 'imported' ? await bundleLog(db(), actor, content) : null
  return { snapshots, log }
}

const BROUGHT_IN =
  'This edition was brought in: the copies its evidence rests on are kept by the desk that published it. Ask them for their evidence bundle.'

type StoredRow = { sourceId: string; confidential: 'yes' | 'no'; facts: WarcFacts }

async function filesOf(actor: Actor, named: readonly NamedSnapshot[]): Promise<StoredRow[]> {
  const hashes = [...new Set(named.map(({ sha256 }) => sha256))]
  const rows = await db().snapshot.findMany({
    where: { deskId: actor.deskId, fileSha256: { in: hashes } },
    orderBy: [{ sourceId: 'asc' }, { number: 'asc' }],
    select: { ...COLUMNS, sourceId: true, source: { select: { confidentiality: true, spokenTerms: true } } },
  })
  return rows.map(({ sourceId, source, fileSha256, redirects, headers, ...rest }) => ({
    sourceId,
    confidential: isConfidential(source) ? 'yes' : 'no',
    facts: {
      ...rest,
      sha256: fileSha256,
      redirects: redirects as Redirect[] | null,
      headers: headers as [string, string][] | null,
    },
  }))
}

/** The copy of this source made at this moment; null when it may not leave the desk any more. */
function fileOf(named: NamedSnapshot, rows: readonly StoredRow[]): WarcFacts | null {
  const row = rows.find(
    ({ sourceId, facts }) =>
      sourceId === named.sourceId &&
      facts.sha256 === named.sha256 &&
      facts.capturedAt.toISOString() === new Date(named.capturedAt).toISOString(),
  )
  if (row === undefined) {
    throw new Refusal(
      'wrong-state',
      `The copy of source ${named.source}, “${named.title}”, that ${named.evidence.join(', ')} rests on is not on this desk, so there is no bundle.`,
    )
  }
  return row.confidential === 'yes' ? null : row.facts
}

const COLUMNS = {
  number: true,
  fileSha256: true,
  bytes: true,
  mediaType: true,
  fileName: true,
  requestedUrl: true,
  finalUrl: true,
  redirects: true,
  httpStatus: true,
  headers: true,
  ipAddress: true,
  capturedAt: true,
} as const
