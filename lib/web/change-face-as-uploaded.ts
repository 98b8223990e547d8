import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { changePublicFace } from '@/lib/people/change-public-face.command'
import type { ChangePublicFaceInput } from '@/lib/people/change-public-face.input'
import { houseLogo } from '@/lib/people/house-logo.gateway'
import type { LogoChange } from '@/lib/people/public-face.store'

/** Changes what readers see of a desk; an uploaded logo is drawn anew before the transaction begins, and only for who may change it. */
export async function changeFaceAsUploaded(actor: Actor, input: ChangePublicFaceInput): Promise<{ version: number }> {
  authorise(actor, 'desk.change-settings', actor)
  const { logo: file, removeLogo, ...face } = input
  return changePublicFace(actor, { ...face, logo: await logoChange(file, removeLogo) })
}

async function logoChange(file: File | null, remove: 'yes' | 'no'): Promise<LogoChange> {
  if (file !== null) return new Uint8Array(await houseLogo(Buffer.from(await file.arrayBuffer())))
  return remove === 'yes' ? 'remove' : 'keep'
}
