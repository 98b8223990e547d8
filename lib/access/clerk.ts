import type { Actor } from './actor'

/**
 * The workbench itself, when it looks after a desk on its own: it may do there what a reviewer may. As it is no person,
 * the log says that the system did it (`userId: null`).
 */
export function clerkOf(desk: { deskId: string }): Actor {
  return {
    userId: '00000000-0000-0000-0000-000000000000',
    name: 'The workbench',
    role: 'reviewer',
    deskId: desk.deskId,
    timeZone: 'UTC',
  }
}
