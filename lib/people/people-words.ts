import type { Role } from '@/lib/access/role'

export const ROLE_WORDS: Record<Role, string> = {
  viewer: 'Viewer',
  reviewer: 'Reviewer',
  editor: 'Editor',
  admin: 'Admin',
}

/** What each role may do, for whoever gives one. */
export const ROLE_MEANINGS: Record<Role, string> = {
  viewer: 'reads along',
  reviewer: 'records claims, attaches evidence, gives verdicts',
  editor: 'also imports, assigns, adjudicates and publishes',
  admin: 'also runs the desk: people, ratings, settings',
}

/** What the person who added somebody is told. */
export function addedWords(added: { name: string; password: string | null }): string {
  if (added.password === null) return `${added.name} is on the desk and signs in with the password you chose.`
  return `${added.name} is on the desk. Hand over the password: it is shown only now.`
}

/** What the person who invited somebody is told; `how` is the way the link reaches them. */
export function invitedWords({ name, email }: { name: string; email: string }, how: 'mailed' | 'by-hand'): string {
  const first = `${name} is invited; links they had before are dead.`
  return how === 'mailed'
    ? `${first} The link goes to ${email} by mail.`
    : `${first} No mail server is set: hand the link over.`
}
