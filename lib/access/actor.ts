import type { Role } from './role'

/** Who does or asks something, on which desk, in which role; made anew for each request. */
export type Actor = { userId: string; name: string; role: Role; deskId: string; timeZone: string }
