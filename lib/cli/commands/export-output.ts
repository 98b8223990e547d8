import { randomUUID } from 'node:crypto'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PassThrough, type Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { Trouble } from '@/lib/cli/trouble'

/** How a file is written once it is known what it is called; gives its size in bytes. */
type Write<Told> = (out: Writable) => Promise<Told & { filename: string }>

type Where = {
  /** The name that was typed; without it the file gets the name it would have in a browser. `-` is standard output. */
  output: string | undefined
  force: 'overwrite' | 'refuse'
}

/**
 * Writes a file whole or not at all: beside its place first, then under its name. Throws `Trouble` when something lies there already
 * and it may not be overwritten. On standard output it is written as it comes.
 */
export async function writeOut<Told>(where: Where, write: Write<Told>) {
  if (where.output === '-') return { ...(await toStandardOutput(write)), output: '-' }
  const folder = process.env.PLUMBLINE_CALLED_FROM ?? '.'
  if (where.output !== undefined) await refuseThere(resolve(folder, where.output), where)
  const unfinished = resolve(folder, `${where.output ?? 'report'}.${randomUUID().slice(0, 8)}.unfinished`)
  try {
    // Opened before anything is written: what breaks off at once could else be made after it was removed.
    const file = (await open(unfinished, 'wx')).createWriteStream()
    const [told] = await Promise.all([write(file), finished(file)])
    const path = resolve(folder, where.output ?? told.filename)
    await (where.force === 'overwrite' ? rename(unfinished, path) : nameIfFree(unfinished, path))
    return { ...told, output: where.output ?? told.filename }
  } catch (error) {
    throw troubleOf(error, where.output ?? 'The file')
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function toStandardOutput<Told>(write: Write<Told>) {
  // A reader that closes the pipe early (`| head`) is no error.
  process.stdout.on('error', () => process.exit(0))
  const out = new PassThrough()
  const [told] = await Promise.all([write(out), pipeline(out, process.stdout, { end: false })])
  return told
}

async function refuseThere(path: string, { force }: Where): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) throw new Trouble(`${path} is a folder: name a file with -o.`)
  if (there !== null && force === 'refuse') throw new Trouble(overwrites(path))
}

/** A link is made only where nothing lies, also when somebody was quicker. */
async function nameIfFree(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new Trouble(overwrites(to))
    // Some file systems know no links: then it is looked, and renamed.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error
    if ((await stat(to).catch(() => null)) !== null) throw new Trouble(overwrites(to))
    await rename(from, to)
  }
}

function overwrites(path: string): string {
  return `${path} is there already: --force overwrites it, -o names another file.`
}

function troubleOf(error: unknown, name: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (error instanceof Trouble || syscall === undefined || code === undefined) return error
  return new Trouble(`${name} cannot be written (${code}): choose another file with -o.`)
}
