import { TextField } from '@/components/ui/fields'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/password'

/** Where somebody chooses a password, with what one must have. */
export function NewPasswordField({ autoFocus }: { autoFocus?: true }) {
  return (
    <TextField
      name="password"
      label="New password"
      type="password"
      autoComplete="new-password"
      maxLength={PASSWORD_MAX}
      hint={`${PASSWORD_MIN} characters at least; spaces count.`}
      required
      autoFocus={autoFocus}
    />
  )
}
