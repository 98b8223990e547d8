import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Limits } from './verify-bundle-limits'
import { verifyBundle } from './verify-bundle.gateway'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-hostile-'))
})
afterAll(() => rm(folder, { recursive: true }))

const MB = 1024 * 1024
const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** What is found in a bag of these files, compressed as far as it goes. */
async function foundIn(files: Record<string, string>, limits?: Limits) {
  const bytes = Object.entries(files).map(([path, text]) => [`bag/${path}`, Buffer.from(text)] as const)
  const path = join(folder, 'bundle.zip')
  await writeFile(path, zipSync(Object.fromEntries(bytes), { level: 6 }))
  return verifyBundle(path, 'any', limits)
}

test('formats that are small together when packed, and more than memory holds when not, are not unpacked', async () => {
  const spaces = ' '.repeat(90 * MB)
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`data/edition/${name}.md`, spaces]))
  const { faults } = await foundIn({ 'bagit.txt': BAGIT, ...files })
  expect(faults.join(' ')).toContain('together larger than 256 MB')
}, 30_000)

test('whoever looks at it can say how much is unpacked at most', async () => {
  const { faults } = await foundIn({ 'bagit.txt': BAGIT }, { unpacked: 10, held: 10 })
  expect(faults.join(' ')).toContain('are not unpacked')
})

test.each([
  ['a log of line ends', { 'data/log/events.jsonl': '\n'.repeat(3 * MB) }],
  ['a manifest of line ends', { 'manifest-sha256.txt': '\n'.repeat(3 * MB) }],
  ['a manifest of words', { 'manifest-sha256.txt': 'x\n'.repeat(150_000) }],
  ['one fact said again and again', { 'bag-info.txt': 'A: b\n'.repeat(150_000) }],
  ['a log of one line that goes on', { 'data/log/events.jsonl': 'x'.repeat(15 * MB) }],
])(
  '%s is given up on',
  async (_what, files) => {
    const began = performance.now()
    const { faults } = await foundIn({ 'bagit.txt': BAGIT, ...files })
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.length).toBeLessThan(2_000)
    expect(performance.now() - began).toBeLessThan(10_000)
  },
  60_000,
)

test('nothing it says reaches a terminal as a command', async () => {
  const manifest = `${'a'.repeat(64)}  data/\u001b]0;owned\u0007\u009b2J\n`
  const found = await foundIn({
    'bagit.txt': BAGIT,
    'bag-info.txt': 'Payload-Oxum: \u001b[2J\nSource-Organization: \u001b[2J\n',
    'manifest-sha256.txt': manifest,
  })
  expect(found.faults.join('')).toContain('data/')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(JSON.stringify([found.faults, found.organisation])).not.toMatch(/\\u001b|[\u0000-\u001f\u007f-\u009f]/)
})
