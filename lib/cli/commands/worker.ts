import type { Command } from '@/lib/cli/command'
import { readAddress } from '@/lib/cli/address'
import { appUrlOf } from '@/lib/cli/app-access'
import { filesFolder, openHome, sessionSecret } from '@/lib/cli/home'
import { openDatabase } from '@/lib/cli/open-database'
import { whenToStop } from '@/lib/cli/when-to-stop'
import { migrate } from '@/lib/db/migrate'

/** Runs one more worker, on the database in use, until it is asked to end. */
export const worker: Command = {
  usage: 'plumbline worker',
  help: `Does the jobs: fetches addresses, reads files, rechecks sources. npm start runs one already; where several servers share
a database (DATABASE_URL) each machine may run its own. Ctrl-C ends it.`,
  options: {},
  positionals: 0,
  run: async () => {
    const home = await openHome()
    const database = await openDatabase(home, (sentence) => console.error(sentence))
    try {
      await migrate(database.url)
      process.env.DATABASE_URL = await appUrlOf(home, database)
      process.env.FILES_FOLDER = filesFolder(home)
      // Links in mails are made with the secret of the server, and lead to where people reach it.
      process.env.NEXTAUTH_SECRET = await sessionSecret(home)
      process.env.NEXTAUTH_URL ??= readAddress(process.env).url
      const { work } = await import('@/lib/worker/worker')
      await work(whenToStop(), (line) =>
        console.error(line === 'ready' ? 'The worker is ready. Ctrl-C ends it.' : line),
      )
    } finally {
      await database.close()
    }
    return { text: 'The worker has ended.', json: { worker: 'ended' } }
  },
}
