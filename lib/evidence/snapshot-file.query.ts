import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { Redirect } from '@/lib/capture/fetched-page'
import type { WarcFacts } from '@/lib/capture/warc-facts'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'

/** What is needed to hand out the bytes of a snapshot, in whatever form. */
export type SnapshotFile = WarcFacts & { id: string }

/** The bytes of one snapshot of a source, by number. Throws `not-found`, of another desk's too. */
export async function snapshotFile(
  actor: Actor,
  { sourceId, number }: { sourceId: string; number: number },
): Promise<SnapshotFile> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(sourceId) || !Number.isInteger(number) || number < 1 || number > 2_147_483_647)
    throw notFound('snapshot')
  const row = await db().snapshot.findFirst({
    where: { sourceId, number, deskId: actor.deskId },
    select: {
      id: true,
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
    },
  })
  if (row === null) throw notFound('snapshot')
  const { fileSha256, redirects, headers, ...rest } = row
  return {
    ...rest,
    sha256: fileSha256,
    redirects: redirects as Redirect[] | null,
    headers: headers as [string, string][] | null,
  }
}
