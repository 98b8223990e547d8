import { settings } from '@/lib/shared/settings'

/** The secret links are made with, the one that signs sessions too. Throws when it is not set. */
export function linkSecret(): string {
  const secret = settings().NEXTAUTH_SECRET
  if (secret === undefined) throw new Error('NEXTAUTH_SECRET is not set; `npm start` makes one and keeps it.')
  return secret
}
