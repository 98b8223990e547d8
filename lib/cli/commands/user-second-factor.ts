import { type Command, neededText, UsageProblem } from '@/lib/cli/command'
import { withDatabase } from '@/lib/cli/with-database'
import { clearSecondFactor } from '@/lib/people/clear-second-factor.command'

/** Removes the second factor of somebody who is locked out. */
export const userSecondFactor: Command = {
  usage: 'plumbline user second-factor --remove --email EMAIL',
  help: `Removes the second factor of a person who has lost it, and their recovery codes.
Their password alone signs in then; where the desk asks for a second factor, they set up a new one first.

  --remove        remove it; there is nothing else to do with it here
  --email EMAIL   what they sign in with`,
  options: { remove: { type: 'boolean' }, email: { type: 'string' } },
  positionals: 0,
  run: async (typed) => {
    const email = neededText(typed, 'email').trim().toLowerCase()
    if (typed.values.remove !== true) throw new UsageProblem('--remove is missing.')
    const { name } = await withDatabase(() => clearSecondFactor({ email }))
    return { text: `${name} has no second factor any more.`, json: { email, name } }
  },
}
