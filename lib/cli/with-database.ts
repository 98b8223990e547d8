import { filesFolder, openHome } from '@/lib/cli/home'
import { openDatabase } from '@/lib/cli/open-database'
import { closeDb } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'

/** Does `work` on the database in use, brought up to date: the running one, or one that is started for it and stopped after. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const home = await openHome()
  process.env.FILES_FOLDER = filesFolder(home)
  const database = await openDatabase(home, (sentence) => console.error(sentence))
  try {
    await migrate(database.url)
    process.env.DATABASE_URL = database.url
    return await work()
  } finally {
    await closeDb()
    await database.close()
  }
}
