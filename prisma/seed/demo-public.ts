import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { changePublicFace } from '@/lib/people/change-public-face.command'
import { makePublic } from '@/lib/published/make-public.command'
import { makePublicInput } from '@/lib/published/make-public.input'

const POLICY =
  'When we find that something in a report is wrong, we correct it in a new edition, say what changed and why, and keep the old edition readable. Every page has a link to report an error; an editor reads each report.'

/** Lets the demo desk publish, as an admin would under Settings: its reports are frozen with this look. */
export async function seedDemoFace(admin: Actor): Promise<void> {
  const { version } = await db().desk.findUniqueOrThrow({ where: { id: admin.deskId }, select: { version: true } })
  await changePublicFace(admin, {
    ...{ version, publishes: 'yes', slug: 'world', houseName: 'The Example Courier, World desk', houseColour: null },
    ...{ correctionsPolicy: POLICY, logo: 'keep' },
  })
}

/** Makes the first edition of a report public. */
export async function seedDemoPublication(editor: Actor, reportId: string): Promise<void> {
  const chosen = { reportId, edition: 1, order: 'article', accurate: 'with', language: 'en' }
  await makePublic(editor, makePublicInput.parse(chosen))
}
