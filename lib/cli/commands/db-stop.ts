import type { Command } from '@/lib/cli/command'
import { homeFolder } from '@/lib/cli/home'
import { Trouble } from '@/lib/cli/trouble'
import { stopServer } from '@/lib/db/embedded-server'

const SAID = { stopped: 'The database is stopped.', 'not running': 'The database does not run.' }

/** Stops an embedded database that `db url` left up. */
export const dbStop: Command = {
  usage: 'plumbline db stop',
  help: 'Stops the embedded database that npx plumbline db url left running.',
  options: {},
  positionals: 0,
  run: async () => {
    const how = await stopServer(homeFolder())
    if (how === 'in use')
      throw new Trouble('The database is in use by npm start or another command, and stops with it.')
    return { text: SAID[how], json: { database: how } }
  },
}
