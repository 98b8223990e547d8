import type { Print } from './print'
import type { BundleContents } from './bundle-contents'
import { exportFileName } from './export-format'

/** A file of the bag by its path in it, its size in bytes and its SHA-256, hexadecimal. */
export type BagFile = { path: string; bytes: number; sha256: string }

/** The folder the bag is, and the name it is known by: "WD-2024-017-edition-1". */
export function bagName({ content }: Pick<Print, 'content'>): string {
  return exportFileName(content.report, 'bundle').replace(/\.bundle\.zip$/, '')
}

/** RFC 8493, 2.1.1. */
export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** What the bag is (RFC 8493, 2.2.2), then what we say beyond it; nothing in it depends on when or by which version it was made. */
export function bagInfo(print: Print, contents: BundleContents, edition: string, payload: readonly BagFile[]): string {
  const { content, sha256, options } = print
  const keptBack = contents.snapshots.filter(({ file }) => file === null)
  const lines: [string, string | null][] = [
    ['Source-Organization', content.house?.name || content.desk.name],
    ['External-Identifier', bagName(print)],
    ['External-Description', `Fact-check report on “${content.article.title}” with the copies its evidence rests on`],
    ['Bagging-Date', content.report.at.slice(0, 10)],
    ['Payload-Oxum', `${payload.reduce((sum, { bytes }) => sum + bytes, 0)}.${payload.length}`],
    ['Bag-Software-Agent', 'Plumbline'],
    ['Made-For', options.audience === 'desk' ? 'the desk' : 'readers'],
    ['Edition-File', edition],
    ['Edition-SHA256', sha256],
    ['Taken-From-SHA256', content.takenFrom ?? null],
    ['Log', contents.log === null ? NO_LOG : `${contents.log.length} entries, up to and with the publication`],
    ...keptBack.map((each): [string, string] => ['Snapshot-Kept-Back', `${each.sha256} of source ${each.source}`]),
  ]
  return lines.map(([label, value]) => (value === null ? '' : `${label}: ${onOneLine(value)}\n`)).join('')
}

/** A manifest as sha256sum writes and reads it, in the order of the paths. */
export function manifest(files: readonly BagFile[]): string {
  return files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')
}

const NO_LOG = 'left out: it tells what the desk did among itself, and this bag is made for readers'

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim() || '–'
}
