import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bornAt, isRunning, readLock, takeLock } from '@/lib/cli/lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-lock-'))
  file = join(folder, 'start.lock')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('the second one is told who holds it', () => {
  expect(takeLock(file, { address: 'http://127.0.0.1:3000' }).taken).toBe(true)
  const second = takeLock(file)
  expect(second.taken ? undefined : second.holder).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:3000' })
})

test('given back, it can be taken again', () => {
  const first = takeLock(file)
  if (first.taken) first.release()
  expect(takeLock(file).taken).toBe(true)
})

test.each([
  { why: 'a process that ended', holder: { pid: spawnSync('true').pid, born: '1' } },
  { why: 'an id that another program has by now', holder: { pid: process.pid, born: 'long ago' } },
  { why: 'a file without a word, of one killed while writing', holder: undefined },
])('$why holds nothing', ({ holder }) => {
  writeFileSync(file, holder ? JSON.stringify(holder) : '')
  expect(takeLock(file).taken).toBe(true)
  expect(readLock(file)?.pid).toBe(process.pid)
})

test('a process is told apart by when it began', () => {
  expect(isRunning(process.pid, bornAt(process.pid))).toBe(true)
  expect(isRunning(process.pid, 'another time')).toBe(false)
})
