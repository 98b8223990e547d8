import type { Actor } from '@/lib/access/actor'

/**
 * Whoever types commands on the machine that keeps the database. They could write into it by other means, so they may do
 * on a desk what its admin may; as they are no person of it, the log says that the system did it (`userId: null`).
 */
export function operatorOf(desk: { deskId: string; timeZone: string }): Actor {
  return {
    userId: '00000000-0000-0000-0000-000000000000',
    name: 'The operator of this machine',
    role: 'admin',
    ...desk,
  }
}
