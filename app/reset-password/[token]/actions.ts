'use server'

import { resetPassword } from '@/lib/people/reset-password.command'
import { resetPasswordInput } from '@/lib/people/reset-password.input'
import { linkAction } from '@/lib/web/link-action'

export const resetPasswordAction = linkAction(resetPasswordInput, resetPassword, {
  then: () => ({ message: 'Your new password is set, and you are signed out everywhere. Sign in with it.' }),
})
