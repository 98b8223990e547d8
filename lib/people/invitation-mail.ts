import type { Role } from '@/lib/access/role'
import { ROLE_WORDS } from './people-words'

type Facts = { desk: string; invitedBy: string; name: string; email: string; role: Role; link: string }

/** The mail that brings an invitation. */
export function invitationMail({ desk, invitedBy, name, email, role, link }: Facts) {
  const text = [
    `${name},`,
    '',
    `${invitedBy} invites you to the desk “${desk}” on Plumbline, as ${ROLE_WORDS[role].toLowerCase()}. On it articles are checked, claim by claim.`,
    '',
    'This link lets you in. It serves once, for 7 days; keep it to yourself:',
    link,
    '',
    'Nothing happens if you leave it alone.',
  ].join('\n')
  return { to: email, subject: `${invitedBy} invites you to the desk “${desk}”`, text }
}
