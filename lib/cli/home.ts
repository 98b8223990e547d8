import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Trouble } from '@/lib/cli/trouble'
import { isRoot } from '@/lib/db/postgres-account'

/** The folder that holds all this Plumbline keeps: PLUMBLINE_HOME, or `.plumbline` in the checkout; made when missing. */
export async function openHome(): Promise<string> {
  const home = homeFolder()
  try {
    // Under root another account runs PostgreSQL and must get through; what is secret inside is closed file by file.
    await mkdir(home, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Trouble(
      `The folder ${home} cannot be used (${codeOf(error)}): make it writable for you, or set PLUMBLINE_HOME to another folder.`,
    )
  }
  if (!(await stat(home)).isDirectory()) {
    throw new Trouble(`${home} is not a folder: set PLUMBLINE_HOME to one.`)
  }
  return home
}

/** Where the home folder is, whether it exists or not. */
export function homeFolder(): string {
  const asked = process.env.PLUMBLINE_HOME
  return asked ? resolve(process.env.PLUMBLINE_CALLED_FROM ?? '.', asked) : resolve('.plumbline')
}

/** Where captured files are kept: FILES_FOLDER, or `files` in the home folder. */
export function filesFolder(home: string): string {
  return process.env.FILES_FOLDER || join(home, 'files')
}

/** The secret that signs sessions: NEXTAUTH_SECRET, or one made once and kept in the home folder for its owner only. */
export async function sessionSecret(home: string): Promise<string> {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  const file = join(home, 'session-secret')
  if (!existsSync(file)) await writeSecret(file, randomBytes(32).toString('base64url'))
  return (await readFile(file, 'utf8')).trim()
}

/** Writes a file only its owner can read, whole or not at all. */
export async function writeSecret(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, text, { mode: 0o600 })
  await rename(unfinished, file)
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown'
}
