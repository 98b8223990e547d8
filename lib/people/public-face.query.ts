import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { publicBase } from '@/lib/reports/public-address'
import { notFound } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import { FACE, type PublicFace } from './public-face.store'

/** `logo` is a PNG as base64; `address` where its public pages lie, null while it has none; `suggested` a word for the address. */
export type PublicFacePage = PublicFace & {
  deskName: string
  logo: string | null
  address: string | null
  suggested: string
  version: number
  can: { change: boolean }
}

/** What readers see of the actor's desk, and how its reports look. */
export async function publicFace(actor: Actor): Promise<PublicFacePage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const desk = await db().desk.findUnique({
    where: { id: actor.deskId },
    select: { ...FACE, name: true, reportPrefix: true, publicationUrl: true, houseLogo: true, version: true },
  })
  if (desk === null) throw notFound('desk')
  const { name, reportPrefix, publicationUrl, houseLogo, publishes, ...face } = desk
  return {
    ...face,
    deskName: name,
    publishes: publishes ? 'yes' : 'no',
    logo: houseLogo === null ? null : Buffer.from(houseLogo).toString('base64'),
    address: publishes ? publicBase({ publicationUrl, slug: face.slug }, settings().NEXTAUTH_URL ?? null) : null,
    suggested: reportPrefix.toLowerCase(),
    can: { change: may(actor, 'desk.change-settings', actor) },
  }
}
