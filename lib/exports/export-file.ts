import type { LongFormat } from './export-format'

/** Where a file is that was asked for: `ready` and `failed` are ends. */
export type ExportState = 'waiting' | 'making' | 'ready' | 'failed'

/** A file that was asked for, as whoever asked is told of it. `sentence` says what is being done, why it failed, or what to know of it. */
export type ExportFile = {
  id: string
  format: LongFormat
  state: ExportState
  sentence: string | null
  /** Steps done, of how many; of none while that is not known. */
  done: number
  total: number
  filename: string | null
  /** SHA-256 of its bytes, hexadecimal, and how many they are; null until it is ready. */
  sha256: string | null
  bytes: number | null
  askedAt: Date
  endedAt: Date | null
}

/** A file as programs and open screens are told of it; `href` leads to its bytes. */
export type ExportTold = Pick<ExportFile, 'state' | 'sentence' | 'done' | 'total' | 'filename' | 'sha256' | 'bytes'> & {
  format: LongFormat
  href: string | null
  /** Where its state is asked for. */
  self: string
}

/** Whether nothing more will happen to it. */
export function hasEnded({ state }: Pick<ExportFile, 'state'>): boolean {
  return state === 'ready' || state === 'failed'
}

/** The bytes of a file in words: "812 bytes", "34 KB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
