import { askPasswordResetInput } from '@/lib/people/ask-password-reset.input'
import { askPasswordReset } from '@/lib/people/ask-password-reset.store'
import { RESET_ASKED } from '@/lib/people/password-reset'
import { linkAction } from './link-action'

/** Asks for a link to set a new password; everybody is answered alike. */
export const askPasswordResetByForm = linkAction(askPasswordResetInput, askPasswordReset, {
  then: () => ({ message: RESET_ASKED }),
})
