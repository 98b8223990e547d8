'use server'

import { type Found, findAnything } from '@/lib/search/find-anything.query'
import { requireActor } from '@/lib/web/current-actor'
import { signOut } from '@/lib/web/sign-out'
import { switchDeskHere } from '@/lib/web/switch-desk'

/** What the palette finds. */
export async function findAction(words: string): Promise<Found[]> {
  return findAnything(await requireActor(), String(words))
}

export async function signOutAction(): Promise<void> {
  return signOut()
}

export async function switchDeskAction(form: FormData): Promise<void> {
  return switchDeskHere(form)
}
