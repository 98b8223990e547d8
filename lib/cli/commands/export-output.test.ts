import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeOut } from './export-output'

let folder: string
const before = process.env.PLUMBLINE_CALLED_FROM

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-export-'))
  process.env.PLUMBLINE_CALLED_FROM = folder
})
afterEach(async () => {
  if (before === undefined) delete process.env.PLUMBLINE_CALLED_FROM
  else process.env.PLUMBLINE_CALLED_FROM = before
  await rm(folder, { recursive: true, force: true })
})

async function words(out: Writable) {
  await pipeline(Readable.from(['four', 'teen']), out)
  return { filename: 'draft.csv' }
}
const there = async () =>
  Object.fromEntries(
    await Promise.all((await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )

test.each([
  ['the name it would have in a browser', undefined, 'draft.csv'],
  ['the name that was typed', 'mine.csv', 'mine.csv'],
])('a file is written under %s, and nothing else is left', async (_what, output, name) => {
  expect(await writeOut({ output, force: 'refuse' }, words)).toMatchObject({ output: name })
  expect(await there()).toEqual({ [name]: 'fourteen' })
})

test.each([
  ['under the name that was typed', 'draft.csv'],
  ['under its own name', undefined],
])('what lies there %s is overwritten only when that is said', async (_what, output) => {
  await writeFile(join(folder, 'draft.csv'), 'dear')
  await expect(writeOut({ output, force: 'refuse' }, words)).rejects.toThrow('--force')
  expect(await there()).toEqual({ 'draft.csv': 'dear' })
  await writeOut({ output, force: 'overwrite' }, words)
  expect(await there()).toEqual({ 'draft.csv': 'fourteen' })
})

test('what breaks off leaves nothing, and what was there stays', async () => {
  await writeFile(join(folder, 'draft.csv'), 'dear')
  const broken = async (out: Writable) => {
    out.write('half')
    out.destroy(new Error('broken off'))
    throw new Error('broken off')
  }
  await expect(writeOut({ output: undefined, force: 'overwrite' }, broken)).rejects.toThrow('broken off')
  expect(await there()).toEqual({ 'draft.csv': 'dear' })
})

test('a folder that is not there is told in a sentence', async () => {
  await expect(writeOut({ output: 'nowhere/draft.csv', force: 'refuse' }, words)).rejects.toThrow('cannot be written')
})
