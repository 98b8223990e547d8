type Person = { name: string; email: string }

/** The mail that brings a link to set a new password. */
export function passwordResetMail({ name, email }: Person, link: string) {
  const text = [
    `${name},`,
    '',
    'somebody asked for a new password for your account on Plumbline. If it was you, set it here. The link serves once, for an hour:',
    link,
    '',
    'If it was not you, leave this mail alone: your password stays as it is.',
  ].join('\n')
  return { to: email, subject: 'A new password for Plumbline', text }
}

/** The mail for somebody who has no password here, because their organisation signs them in. */
export function noPasswordMail({ name, email }: Person, organisation: string, link: string) {
  const text = [
    `${name},`,
    '',
    `somebody asked for a new password for your account on Plumbline. It has none: you sign in through ${organisation}, here:`,
    link,
  ].join('\n')
  return { to: email, subject: 'Signing in to Plumbline', text }
}
