import type { Redirect } from '@/lib/capture/fetched-page'
import type { CaptureWay } from './capture'

/** Which columns of a snapshot are shown wherever one is. */
export const SNAPSHOT_SHOWN = {
  number: true,
  way: true,
  fileSha256: true,
  bytes: true,
  mediaType: true,
  fileName: true,
  finalUrl: true,
  redirects: true,
  httpStatus: true,
  capturedAt: true,
  capturedBy: { select: { name: true } },
  file: { select: { damagedAt: true } },
} as const

type Row = {
  number: number
  way: CaptureWay
  fileSha256: string
  bytes: number
  mediaType: string
  fileName: string | null
  finalUrl: string | null
  redirects: unknown
  httpStatus: number | null
  capturedAt: Date
  capturedBy: { name: string }
  file: { damagedAt: Date | null }
}

/** A snapshot as a list shows it. */
export type ShownSnapshot = Omit<Row, 'fileSha256' | 'redirects' | 'capturedBy' | 'file'> & {
  sha256: string
  redirects: Redirect[]
  capturedBy: string
  damagedAt: Date | null
}

/** What a row of a snapshot says, in our words. */
export function shownSnapshot({ fileSha256, redirects, capturedBy, file, ...row }: Row): ShownSnapshot {
  const { number, way, bytes, mediaType, fileName, finalUrl, httpStatus, capturedAt } = row
  return {
    number,
    way,
    bytes,
    mediaType,
    fileName,
    finalUrl,
    httpStatus,
    capturedAt,
    sha256: fileSha256,
    redirects: (redirects ?? []) as Redirect[],
    capturedBy: capturedBy.name,
    damagedAt: file.damagedAt,
  }
}
