import type { WarcFacts } from '@/lib/capture/warc-facts'
import { csvOf } from '@/lib/shared/csv'
import type { BundleSnapshot } from './bundle-contents'

/** Where the bytes of a kept copy lie in the bag: under their hash, with an ending that says what they are. */
export function keptFile({ sha256, mediaType }: Pick<WarcFacts, 'sha256' | 'mediaType'>): string {
  return `data/snapshots/${sha256}.${ENDINGS[mediaType] ?? 'bin'}`
}

/** Where the same lies as a web archive. */
export function warcFile(source: number, { number }: Pick<WarcFacts, 'number'>): string {
  return `data/warc/source-${source}-snapshot-${number}.warc`
}

/** Which copy is of which source, for which evidence, and where it lies; for spreadsheets. */
export function snapshotIndex(snapshots: readonly BundleSnapshot[]): string {
  return csvOf([
    ['source', 'title', 'evidence', 'sha256', 'captured at', 'address', 'file name', 'file', 'web archive', 'remark'],
    ...snapshots.map(({ source, title, evidence, sha256, capturedAt, file }) => {
      const about = [source, title, evidence.join(', '), sha256, capturedAt]
      if (file === null) return [...about, '', '', '', '', KEPT_BACK]
      const address = file.finalUrl ?? file.requestedUrl ?? ''
      return [...about, address, file.fileName ?? '', keptFile(file), warcFile(source, file), '']
    }),
  ])
}

const KEPT_BACK = 'kept back: the source became confidential after the edition was published'

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'multipart/related': 'mhtml',
  'message/rfc822': 'mhtml',
}
