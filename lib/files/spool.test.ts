import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderStore } from './folder-store.gateway'
import { emptySpool, spool, spoolFolder, unspool } from './spool.gateway'

let files: string

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'plumbline-spool-'))
})
afterAll(() => rm(files, { recursive: true, force: true }))

describe('the spool', () => {
  test('lays a stream down and says its length and hash', async () => {
    const file = await spool(Readable.from([Buffer.from('four'), Buffer.from('teen')]), { most: 8, files })
    expect(file).toMatchObject({ bytes: 8, sha256: createHash('sha256').update('fourteen').digest('hex') })
    expect(existsSync(file.path)).toBe(true)
    await unspool(file)
    await unspool(file)
    expect(existsSync(file.path)).toBe(false)
  })

  test.each([
    ['one byte too many', Readable.from([Buffer.alloc(9)]), 'larger than 0 MB'],
    [
      'a stream that breaks off',
      Readable.from(
        (function* () {
          yield Buffer.alloc(3)
          throw new Error('broken off')
        })(),
      ),
      'broken off',
    ],
  ])('of %s nothing stays', async (_what, stream, sentence) => {
    await expect(spool(stream, { most: 8, files })).rejects.toThrow(sentence)
    expect(await readdir(await spoolFolder(files))).toEqual([])
  })

  test('what a killed process was writing is unreadable, and swept up', async () => {
    const path = join(files, 'pipe')
    const sha256 = 'cd'.repeat(32)
    await once(spawn('mkfifo', [path]), 'exit')
    const script = `import { folderStore } from '@/lib/files/folder-store.gateway'
      await folderStore(${JSON.stringify(files)}).put({ path: ${JSON.stringify(path)}, bytes: 4_000_000, sha256: '${sha256}' })`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
    const pipe = await open(path, 'w')
    // More than a pipe holds: when it is gone, the other process has begun to write it elsewhere.
    await pipe.write(Buffer.alloc(1_000_000))
    child.kill('SIGKILL')
    await once(child, 'exit')
    await pipe.close()
    const spools = dirname(await spoolFolder(files))
    expect(await readdir(spools)).toHaveLength(2)
    expect(await folderStore(files).stat(sha256)).toBeNull()
    expect(await emptySpool(files)).toBe(1)
    expect(await readdir(spools)).toHaveLength(1)
  })

  test('what lies there for more than a day goes; other machines and this process keep what is new', async () => {
    const [ours, theirs] = [await spoolFolder(files), join(files, 'arriving', 'otherhost-1-x')]
    await mkdir(theirs)
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000)
    for (const folder of [ours, theirs]) {
      for (const name of ['new', 'old']) await writeFile(join(folder, name), name)
      await utimes(join(folder, 'old'), old, old)
    }
    expect(await emptySpool(files)).toBe(2)
    expect([await readdir(ours), await readdir(theirs)]).toEqual([['new'], ['new']])
  })
})
