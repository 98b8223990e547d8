import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SpooledFile } from './fetched-page'
import type { FileHints } from './read-bytes'
import { NO_FACTS, type ReadFile } from './read-text'
import { MEDIA_TYPES, sniffFile } from './sniff-file'

/** What reading one file may take: time in all, and memory of the process that reads. */
export type ReadLimits = { milliseconds: number; megabytes: number }

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = resolve(HERE, '..', '..')
const LIMITS: ReadLimits = { milliseconds: 60_000, megabytes: 900 }
/** All it is told of our surroundings: no keys, no addresses. */
const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot']
/** For the process to start and to be ended from within, in milliseconds. */
const GRACE = 10_000

/**
 * Reads the text and facts of a spooled file of 50 MB at most; what cannot be read is a problem of the result. Files from
 * outside may hang a reader or fill the memory, so a process of its own reads, without our settings. Throws only when the
 * file is not there or the reading was stopped from outside: then trying again helps.
 */
export async function readSpooledFile(
  file: SpooledFile,
  hints: FileHints,
  limits: Partial<ReadLimits> = {},
): Promise<ReadFile> {
  const read = await readInChild(file.path, hints, { ...LIMITS, ...limits })
  if (read !== null) return read
  const mediaType = MEDIA_TYPES[sniffFile(await readFile(file.path), hints)]
  return { mediaType, facts: NO_FACTS, text: '', places: [], problem: 'damaged' }
}

/** Null when the file brought the reader to an end. */
function readInChild(path: string, hints: FileHints, limits: ReadLimits): Promise<ReadFile | null> {
  const child = fork(resolve(HERE, 'read-file.child.mjs'), {
    cwd: ROOT,
    env: { NODE_ENV: 'production', ...Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])) },
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds + GRACE)
  let began = false
  return new Promise<ReadFile | null>((done, fail) => {
    child.on('message', (message) => {
      if (message === 'reading') began = true
      else done(message as ReadFile)
    })
    child.once('error', fail)
    child.once('exit', (_, signal) => {
      if (began && signal !== 'SIGTERM' && signal !== 'SIGINT') done(null)
      else fail(new Error('The file was not read: its reader did not start, or was stopped.'))
    })
    child.send({ path, hints, ...limits }, (error) => {
      if (error) fail(error)
    })
  }).finally(() => clearTimeout(timer))
}
