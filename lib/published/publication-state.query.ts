import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { publicAddressOf, publicBase } from '@/lib/reports/public-address'
import { notFound } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'

/** Whether readers have an edition, as its screen on the desk tells. */
export type PublicationState = {
  reportId: string
  edition: number
  /** Where pages of the desk lie for readers; null while it does not publish. */
  publishedUnder: string | null
  /** Frozen by another desk, which alone can make it public. */
  imported: 'yes' | 'no'
  standing: { since: Date; by: string; path: string; address: string; language: string; noindex: 'yes' | 'no' } | null
  /** The last time it was taken back, when it is not public now. */
  takenBack: { at: Date; by: string; reason: string } | null
  newestEdition: number
  /** Null while no edition of the report is public. */
  newestPublic: number | null
  can: { makePublic: boolean; changeSettings: boolean }
}

/** What the screen of an edition says of its publication. Throws `not-found`. */
export async function publicationState(actor: Actor, reportId: string, number: number): Promise<PublicationState> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const report = await db().report.findFirst({
    where: { id: reportId, deskId: actor.deskId },
    select: {
      number: true,
      kind: true,
      desk: { select: { publishes: true, slug: true, publicationUrl: true } },
      editions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
      publications: { where: { deskId: actor.deskId }, select: SHOWN, orderBy: { id: 'desc' } },
    },
  })
  const [newest] = report?.editions ?? []
  if (report === null || newest === undefined) throw notFound('edition')
  const { desk, publications } = report
  const standing = publications.filter(({ withdrawnAt }) => withdrawnAt === null)
  const own = publications.filter(({ edition }) => edition.number === number)
  const now = own.find(({ withdrawnAt }) => withdrawnAt === null)
  const base = desk.publishes ? publicBase(desk, settings().NEXTAUTH_URL ?? null) : null
  const path = `/published/${desk.slug}/${report.number}/edition-${number}`
  const address = base === null ? path : publicAddressOf(base, { number: report.number, edition: number })
  return {
    reportId,
    edition: number,
    publishedUnder: desk.publishes ? (base ?? `/published/${desk.slug}`) : null,
    imported: report.kind === 'imported' ? 'yes' : 'no',
    standing: now === undefined ? null : { ...shown(now), path, address },
    takenBack: now === undefined ? lastTaken(own) : null,
    newestEdition: newest.number,
    newestPublic: standing.length === 0 ? null : Math.max(...standing.map(({ edition }) => edition.number)),
    can: {
      makePublic: may(actor, 'report.make-public', { deskId: actor.deskId }),
      changeSettings: may(actor, 'desk.change-settings', { deskId: actor.deskId }),
    },
  }
}

const SHOWN = {
  publishedAt: true,
  language: true,
  noindex: true,
  withdrawnAt: true,
  withdrawnReason: true,
  publishedBy: { select: { name: true } },
  withdrawnBy: { select: { name: true } },
  edition: { select: { number: true } },
} as const

type Shown = {
  publishedAt: Date
  language: string
  noindex: boolean
  withdrawnAt: Date | null
  withdrawnReason: string | null
  publishedBy: { name: string }
  withdrawnBy: { name: string } | null
}

function shown({ publishedAt, publishedBy, language, noindex }: Shown) {
  return { since: publishedAt, by: publishedBy.name, language, noindex: noindex ? 'yes' : 'no' } as const
}

function lastTaken([last]: readonly Shown[]): PublicationState['takenBack'] {
  if (last === undefined || last.withdrawnAt === null) return null
  return { at: last.withdrawnAt, by: last.withdrawnBy?.name ?? '', reason: last.withdrawnReason ?? '' }
}
