import type { Issues } from '@/lib/shared/refusal'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 200

/** What is wrong with a password somebody chose, beside the field `password`; nothing when it may be used. Lengths in UTF-16 units, nothing is trimmed. */
export function passwordIssues(password: string, email: string): Issues {
  if (password.length < PASSWORD_MIN) return { password: [`A password has ${PASSWORD_MIN} characters at least.`] }
  if (password.length > PASSWORD_MAX) return { password: [`A password has ${PASSWORD_MAX} characters at most.`] }
  if (password.toLowerCase() === email.toLowerCase()) return { password: ['A password is not the e-mail address.'] }
  return {}
}
