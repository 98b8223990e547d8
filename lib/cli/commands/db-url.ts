import type { Command } from '@/lib/cli/command'
import { openHome } from '@/lib/cli/home'
import { openDatabase } from '@/lib/cli/open-database'
import { letServerStay } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'

/** Prints the connection string of the database in use. */
export const dbUrl: Command = {
  usage: 'plumbline db url',
  help: `Prints the connection string of the database in use, its password included.
An embedded database that does not run yet is started and stays up until npx plumbline db stop.`,
  options: {},
  positionals: 0,
  run: async () => {
    const home = await openHome()
    const database = await openDatabase(home, (sentence) => console.error(sentence))
    try {
      await migrate(database.url)
      if (database.startedHere) await letServerStay(home)
    } finally {
      await database.close()
    }
    const note = database.startedHere
      ? 'The database was started and stays up: npx plumbline db stop ends it.'
      : undefined
    return { text: database.url, json: { url: database.url, started: database.startedHere }, note }
  },
}
