import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runScript } from '@/lib/cli/child'
import { hashOfFiles } from '@/lib/cli/hash-files'
import { Trouble } from '@/lib/cli/trouble'

const FOLDER = join('lib', 'db', 'generated')
const MADE_OF = join(FOLDER, '.made-of')
const INPUTS = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']

/** True when the Prisma client is not the one of the schema as it stands. */
export async function clientIsStale(): Promise<boolean> {
  const made = await readFile(MADE_OF, 'utf8').catch(() => '')
  return made !== (await hashOfFiles(INPUTS))
}

/** Generates the Prisma client, without any download. */
export async function generateClient(stop?: AbortSignal): Promise<void> {
  const hash = await hashOfFiles(INPUTS)
  const env = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const { code, said } = await runScript('node_modules/prisma/build/index.js', ['generate'], { env, stop })
  if (code !== 0) throw new Trouble(`The Prisma client could not be generated; Prisma says:\n${said.trim()}`)
  await writeFile(MADE_OF, hash)
}
