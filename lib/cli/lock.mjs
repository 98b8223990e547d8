import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Takes a lock file for as long as this process lives; one whose process is gone (kill -9, power cut) does not count.
 * Gives `{ taken: true, release }`, or `{ taken: false, holder }` with what the holder noted in it.
 */
export function takeLock(file, note = {}) {
  const mine = { ...note, pid: process.pid, born: bornAt(process.pid), starter: starter() }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (write(file, mine)) return { taken: true, release: () => release(file) }
    const holder = readLock(file)
    if (holder && isRunning(holder.pid, holder.born)) return { taken: false, holder }
    if (!holder) pause(50)
    if (holder || !readLock(file)) putAside(file, holder)
  }
  throw new Error(`The lock ${file} cannot be taken.`)
}

/**
 * Who started this process and would end it: the parent, or npm above the shell it put between. Without a birth when npm is
 * gone already and the init process took us in.
 */
export function starter() {
  if (!process.env.npm_lifecycle_event) return { pid: process.ppid, born: bornAt(process.ppid) }
  const pid = parentOfShell(process.ppid) ?? process.ppid
  return { pid, born: pid === 1 && !isNpm(pid) ? '' : bornAt(pid) }
}

/** In a container npm may itself be the first process. */
function isNpm(pid) {
  try {
    return /^(npm|node)/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'))
  } catch {
    return process.platform !== 'linux'
  }
}

function parentOfShell(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const above = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    return /^(sh|bash|dash|ash|zsh)$/.test(name) ? above : undefined
  } catch {
    return undefined
  }
}

/** What the holder of a lock file noted; nothing when there is no such file or it is unreadable. */
export function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** True while that very process runs: an id given to another program since does not count. */
export function isRunning(pid, born) {
  const now = bornAt(pid)
  return now !== '' && now === born
}

/** A file without words may be one that someone is about to write into. */
function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function write(file, mine) {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
    process.on('exit', () => release(file))
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function release(file) {
  if (readLock(file)?.pid === process.pid) rmSync(file, { force: true })
}

/** Renamed before removed: if someone took the lock in between, it is their file that moved, and it is put back. */
function putAside(file, dead) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    const moved = readLock(aside)
    if (moved && moved.pid !== dead?.pid && isRunning(moved.pid, moved.born)) renameSync(aside, file)
    else rmSync(aside, { force: true })
  } catch {
    // Someone else was quicker; the next attempt sees what they did.
  }
}

/** When a process began, in whatever unit the machine tells it; empty when there is no such process. */
export function bornAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? '' : fields[19]
  } catch {
    return process.platform === 'linux' ? '' : askForBirth(pid)
  }
}

function askForBirth(pid) {
  try {
    if (process.platform !== 'win32')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    process.kill(pid, 0)
    return 'alive'
  } catch {
    return ''
  }
}
