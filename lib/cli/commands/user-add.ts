import { ROLES } from '@/lib/access/role'
import { type Command, neededText, type Outcome, type Typed, textOf } from '@/lib/cli/command'
import { actorFor, deskNames } from '@/lib/cli/people-here.query'
import { typedPassword } from '@/lib/cli/typed-password'
import { withDatabase } from '@/lib/cli/with-database'
import { parsed } from '@/lib/cli/parsed'
import { addUser } from '@/lib/people/add-user.command'
import { addUserInput } from '@/lib/people/add-user.input'
import { foundDesk } from '@/lib/people/found-desk.command'
import { foundDeskInput } from '@/lib/people/found-desk.input'
import { generatePassword } from '@/lib/people/password-hash'
import { Refusal } from '@/lib/shared/refusal'

/** Adds a person to a desk, or makes a new desk with its first admin. */
export const userAdd: Command = {
  usage: 'plumbline user add --email EMAIL --name NAME --role ROLE [--desk NAME] [--as EMAIL]',
  help: `Adds a person to the desk. The first one makes the desk and is its admin.
The password is asked for, or read from a pipe; left empty, one is made and printed once.

  --email EMAIL   what they sign in with
  --name NAME     as it stands under their verdicts
  --role ROLE     ${ROLES.join(', ')}
  --desk NAME     which desk; a name that is new makes a new desk (its first person is an admin)
  --as EMAIL      the admin the log names; the desk's first one when left out`,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    desk: { type: 'string' },
    as: { type: 'string' },
  },
  positionals: 0,
  run: async (typed) => {
    const person = {
      email: neededText(typed, 'email'),
      name: neededText(typed, 'name'),
      role: neededText(typed, 'role'),
    }
    const input = parsed(addUserInput, { ...person, password: await typedPassword() })
    return withDatabase(async () => {
      const desk = textOf(typed, 'desk')
      const names = await deskNames()
      const isNewDesk = names.length === 0 || (desk !== undefined && !names.includes(desk))
      return isNewDesk ? addWithDesk(desk ?? 'Our desk', input) : addToDesk(typed, input)
    })
  },
}

type Input = ReturnType<typeof addUserInput.parse>

async function addWithDesk(desk: string, { email, name, role, password }: Input): Promise<Outcome> {
  if (role !== 'admin') throw new Refusal('invalid', `The first person of a desk is its admin: write --role admin.`)
  const chosen = password ?? generatePassword()
  const admin = { email, name, password: chosen }
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const input = parsed(foundDeskInput, { name: desk, reportPrefix: initials(desk), timeZone, admin })
  const { isNew } = await foundDesk(input)
  const account = isNew ? '' : ' They sign in with the name and password they have.'
  return outcome(
    `The desk ${desk} is made, and ${name} is its admin.${account}`,
    { email, name, role, desk },
    password || !isNew ? null : chosen,
  )
}

async function addToDesk(typed: Typed, input: Input): Promise<Outcome> {
  const actor = await actorFor({ email: textOf(typed, 'as'), desk: textOf(typed, 'desk') }, ['admin'])
  const added = await addUser(actor, input, 'the-machine')
  const { email, role } = input
  return outcome(
    `${added.name} is on the desk as ${role}.`,
    { id: added.userId, email, name: added.name, role },
    added.password,
  )
}

function outcome(sentence: string, json: Record<string, unknown>, password: string | null): Outcome {
  const shown = password === null ? '' : `\nPassword, shown only now: ${password}`
  return { text: sentence + shown, json: password === null ? json : { ...json, password } }
}

function initials(desk: string): string {
  const letters = desk.normalize('NFD').match(/\b[A-Za-z0-9]/g) ?? []
  return letters.slice(0, 4).join('').toUpperCase() || 'R'
}
