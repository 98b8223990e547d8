/** What a person may be on a desk, each able to do what those before it can. */
export const ROLES = ['viewer', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** True when `role` is `wanted` or a later one. */
export function isAtLeast(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted)
}
