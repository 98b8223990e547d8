import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { placeOf } from '@/lib/files/file-store'
import { workAsApp } from '@/lib/testing/as-app'
import { aPerson, aDesk } from '@/lib/testing/builders'
import { aBundledDesk, type BundledDesk, bundleOf, hashOf } from '@/lib/testing/bundled-desk'
import { bundleContents } from './bundle-contents.query'

let at: BundledDesk
beforeAll(async () => {
  await workAsApp()
  at = await aBundledDesk()
})

afterEach(() => {
  vi.useRealTimers()
})

/** The files of a bundle by their path in the bag. */
function filesOf(zip: Uint8Array): Map<string, Buffer> {
  const all = Object.entries(unzipSync(zip))
  return new Map(all.map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), Buffer.from(bytes)]))
}

const textOf = (zip: Uint8Array, path: string) => filesOf(zip).get(path)?.toString('utf8') ?? ''

describe('an evidence bundle', () => {
  test('is one folder: a bag with the edition in its formats, the kept copies, their web archives and the log', async () => {
    const { zip, filename } = await bundleOf(at, at.viewer, { audience: 'desk' })
    expect(filename).toBe(`${at.number}-edition-1-desk.bundle.zip`)
    expect(new Set(Object.keys(unzipSync(zip)).map((name) => name.split('/')[0]))).toEqual(
      new Set([`${at.number}-edition-1`]),
    )
    const paths = [...filesOf(zip).keys()]
    expect(paths).toEqual([...paths].sort())
    const expected = [
      'bag-info.txt',
      'bagit.txt',
      'data/README.txt',
      ...['html', 'csv', 'docx', 'xlsx', 'json', 'md', 'claimreview.jsonld'].map(
        (end) => `data/edition/${at.number}-edition-1-desk.${end}`,
      ),
      'data/log/README.txt',
      'data/log/events.jsonl',
      `data/snapshots/${at.hashes.page}.html`,
      `data/snapshots/${at.hashes.file}.txt`,
      'data/snapshots/index.csv',
      'data/warc/source-1-snapshot-1.warc',
      'data/warc/source-2-snapshot-1.warc',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]
    expect(paths).toEqual(expect.arrayContaining(expected))
  })

  test('holds each copy byte for byte, and nothing of a confidential source', async () => {
    const { zip } = await bundleOf(at, at.viewer, { audience: 'desk' })
    const files = filesOf(zip)
    expect(hashOf(files.get(`data/snapshots/${at.hashes.page}.html`) ?? '')).toBe(at.hashes.page)
    expect(zip.includes(at.hashes.secret)).toBe(false)
    expect(zip.includes('foreman')).toBe(false)
    expect(zip.includes('He told us')).toBe(false)
    expect(files.get('data/snapshots/index.csv')?.toString()).toContain(`"'=HYPERLINK(""Bolts, counted"")"`)
  })

  test('is the same bytes at another time, whoever asks', async () => {
    const first = await bundleOf(at, at.viewer, { audience: 'desk' })
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') })
    const second = await bundleOf(at, at.editor, { audience: 'desk' })
    const hashes = ({ zip }: { zip: Buffer }) => [...filesOf(zip)].map(([path, bytes]) => `${hashOf(bytes)} ${path}`)
    expect(hashes(second)).toEqual(hashes(first))
    expect(hashOf(second.zip)).toBe(hashOf(first.zip))
  })

  test('for readers has no log, no notes, and says so', async () => {
    const { zip } = await bundleOf(at, at.viewer)
    expect([...filesOf(zip).keys()].some((path) => path.startsWith('data/log/'))).toBe(false)
    expect(textOf(zip, 'bag-info.txt')).toContain('\nMade-For: readers\n')
    expect(textOf(zip, 'bag-info.txt')).toContain('\nLog: left out')
    expect(zip.includes('Seen by two of us')).toBe(false)
  })

  test('warns once of what two of its formats warn of', async () => {
    const { notes } = await bundleOf(at, at.viewer)
    expect(notes.length).toBeGreaterThan(0)
    expect(notes).toEqual([...new Set(notes)])
  })

  test('tells how far it is, step by step, to the end', async () => {
    const { steps } = await bundleOf(at, at.viewer)
    const [last = ''] = steps.slice(-1)
    expect(last).toMatch(/^(\d+)\/\1 The bundle is written\.$/)
    expect(steps.length).toBe(Number(last.split('/')[0]) + 1)
  })

  test('passes sha256sum over the unpacked bag', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-bag-'))
    try {
      for (const [path, bytes] of filesOf((await bundleOf(at, at.viewer, { audience: 'desk' })).zip)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), bytes)
      }
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        const { status, stdout, stderr } = spawnSync('sha256sum', ['--strict', '-c', manifest], { cwd: folder })
        expect([status, stderr.toString()]).toEqual([0, ''])
        expect(stdout.toString()).toMatch(/: OK\n$/)
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('has the log of its claims up to and with the publication, and no word of a confidential source', async () => {
    const { log } = await bundleContents(at.viewer, { reportId: at.reportId, edition: 1, audience: 'desk' })
    const told = log ?? []
    expect(told[0]?.entry.kind).toBe('article.imported')
    expect(told.at(-1)?.entry.kind).toBe('edition.published')
    expect(JSON.stringify(told)).not.toContain('foreman')
    const kinds = told.map(({ entry }) => entry.kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['claim.recorded', 'evidence.attached', 'verdict.given', 'claim.settled']),
    )
    expect((await bundleContents(at.viewer, { reportId: at.reportId, edition: 1, audience: 'readers' })).log).toBeNull()
  })
})

describe('what a bundle refuses', () => {
  test.each([
    ['missing', async (path: string) => rm(path)],
    [
      'damaged',
      async (path: string) => {
        await chmod(path, 0o600)
        await writeFile(path, 'other bytes')
      },
    ],
  ])('bytes that are %s, with a sentence that names the source, before anything is written', async (word, harm) => {
    const other = await aBundledDesk()
    // The same bytes serve both desks of this file: their hash is one.
    const path = join(process.env.FILES_FOLDER ?? '', placeOf(other.hashes.page))
    await harm(path)
    const asked = bundleOf(other, other.viewer)
    await expect(asked).rejects.toMatchObject({ kind: 'wrong-state' })
    await expect(asked).rejects.toThrow('source 1, “Inspection report”')
    await expect(asked).rejects.toThrow(word)
    await rm(path, { force: true })
    await aBundledDesk()
  })

  test('to look at another desk', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    const asked = bundleContents(stranger, { reportId: at.reportId, edition: 1, audience: 'desk' })
    await expect(asked).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a source that became confidential after the edition', () => {
  test('is kept back: its copy is left out and said to be, and the log no longer names it', async () => {
    const other = await aBundledDesk()
    const before = await bundleContents(other.viewer, { reportId: other.reportId, edition: 1, audience: 'desk' })
    await db().source.update({ where: { id: other.sources.page }, data: { confidentiality: 'confidential' } })
    const { zip } = await bundleOf(other, other.viewer, { audience: 'desk' })
    expect(filesOf(zip).has(`data/snapshots/${other.hashes.page}.html`)).toBe(false)
    expect(textOf(zip, 'bag-info.txt')).toContain(`Snapshot-Kept-Back: ${other.hashes.page} of source 1\n`)
    expect(textOf(zip, 'data/snapshots/index.csv')).toContain('kept back')
    expect(before.log?.filter(({ keptBack }) => keptBack === 'yes').length).toBe(0)
    expect(textOf(zip, 'data/log/events.jsonl')).toContain('"keptBack":"yes"')
    expect(textOf(zip, 'data/log/events.jsonl')).not.toContain('Inspection report')
  })
})
