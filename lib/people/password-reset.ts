/** What is said to everybody who asks for a link, whether anybody has such an account or not. */
export const RESET_ASKED =
  'If there is an account with this e-mail address, a mail with a link is on its way to it. The link serves once, for an hour.'

/** Why a link sets no password; which of the reasons it is, is said to nobody. */
export const RESET_DEAD =
  'This link does not serve any more: it was used, is older than an hour, or a later one took its place.'

/** Where no mail can be sent, somebody has to be asked. */
export const RESET_WITHOUT_MAIL =
  'This workbench sends no mail. Whoever runs it gives you a new password with npx plumbline user password.'
