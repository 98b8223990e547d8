import { type EditionContent, editionContent } from '@/lib/reports/edition'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { exportFileName } from './export-format'
import { snapshotsNamed } from './bundle-named'
import type { FoundFile } from './verify-bundle-bag'

type Info = ReadonlyMap<string, string[]>

/** The edition of a bundle, read from its JSON, or a sentence that says why it is none. */
export function readEdition(text: string): { content: EditionContent } | { fault: string } {
  try {
    const read = editionContent.safeParse(JSON.parse(text))
    if (!read.success) return { fault: 'is no edition as this version of the software knows it' }
    return canonicalJson(read.data) === text
      ? { content: read.data }
      : { fault: 'is not written in the one way an edition is (RFC 8785), or holds what this version does not know' }
  } catch {
    return { fault: 'is no JSON' }
  }
}

/** Where the edition and what bag-info.txt says of it differ. */
export function editionFaults(content: EditionContent, sha256: string, info: Info): string[] {
  const name = exportFileName(content.report, 'bundle').replace(/\.bundle\.zip$/, '')
  const said = (label: string) => info.get(label)?.[0]
  return [
    ...(said('Edition-SHA256') === sha256
      ? []
      : ['The hash of the edition is not the one bag-info.txt names as Edition-SHA256.']),
    ...(said('External-Identifier') === name
      ? []
      : [`bag-info.txt says ${said('External-Identifier')}, the edition ${name}.`]),
    ...(said('Taken-From-SHA256') === content.takenFrom
      ? []
      : ['bag-info.txt names another edition than the one this was taken from.']),
    ...(content.state === 'published' ? [] : ['What lies in it is a draft, no published edition.']),
  ]
}

/** Where the kept copies the edition names and those in the bag differ; `keptBack` says which are left out by their names in bag-info.txt. */
export function snapshotFaults(
  content: EditionContent,
  files: readonly FoundFile[],
  info: Info,
): { faults: string[]; there: number; keptBack: number } {
  const named = snapshotsNamed(content)
  const left = new Set((info.get('Snapshot-Kept-Back') ?? []).map((value) => value.slice(0, 64)))
  const copies = files.filter(({ path }) => path.startsWith('data/snapshots/') && path !== 'data/snapshots/index.csv')
  const there = new Map(copies.map((file) => [file.path.slice('data/snapshots/'.length).split('.')[0] ?? '', file]))
  const wrong = [...there]
    .filter(([name, { sha256 }]) => name !== sha256)
    .map(([, { path }]) => `${path} does not have the hash it is named by.`)
  const missing = named
    .filter(({ sha256 }) => !there.has(sha256) && !left.has(sha256))
    .map(
      ({ source, title, sha256, evidence }) =>
        `The copy ${sha256} of source ${source}, “${title}”, on which ${evidence.join(', ')} rests, is not in it.`,
    )
  const known = new Set(named.map(({ sha256 }) => sha256))
  const extra = [...there]
    .filter(([name]) => !known.has(name))
    .map(([, { path }]) => `${path} is a copy the edition does not name.`)
  const keptBack = new Set(
    named.filter(({ sha256 }) => !there.has(sha256) && left.has(sha256)).map(({ sha256 }) => sha256),
  )
  return { faults: [...wrong, ...missing, ...extra], there: there.size, keptBack: keptBack.size }
}
