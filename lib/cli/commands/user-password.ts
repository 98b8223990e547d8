import { type Command, UsageProblem } from '@/lib/cli/command'
import { typedPassword } from '@/lib/cli/typed-password'
import { withDatabase } from '@/lib/cli/with-database'
import { generatePassword } from '@/lib/people/password-hash'
import { setPassword } from '@/lib/people/set-password.command'

/** Gives a person a new password and ends their sessions. */
export const userPassword: Command = {
  usage: 'plumbline user password EMAIL',
  help: `Gives the person a new password and ends all their sessions.
The password is asked for, or read from a pipe; left empty, one is made and printed once.`,
  options: {},
  positionals: 1,
  run: async ({ positionals: [email] }) => {
    if (email === undefined) throw new UsageProblem('EMAIL is missing.')
    const typed = await typedPassword()
    const password = typed ?? generatePassword()
    const address = email.trim().toLowerCase()
    const { name } = await withDatabase(() => setPassword({ email: address, password }))
    const shown = typed === null ? `\nPassword, shown only now: ${password}` : ''
    return {
      text: `${name} has a new password, and is signed out everywhere.${shown}`,
      json: typed === null ? { email: address, name, password } : { email: address, name },
    }
  },
}
