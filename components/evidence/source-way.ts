import { likelyKind } from '@/lib/evidence/likely-kind'
import type { SourceKind } from '@/lib/evidence/source'
import { typedAddress } from '@/lib/evidence/typed-address'

/** How a source is given: found or pasted as an address, as a file, as text, as somebody spoken to, as a recording. */
export const SOURCE_WAYS = ['address', 'file', 'text', 'person', 'recording'] as const
export type SourceWay = (typeof SOURCE_WAYS)[number]

export const SOURCE_WAY_WORDS: Record<SourceWay, string> = {
  address: 'Address or title',
  file: 'File',
  text: 'Pasted text',
  person: 'Person spoken to',
  recording: 'Recording',
}

/** The way a form says, or the first one. */
export function sourceWay(word: unknown): SourceWay {
  return SOURCE_WAYS.find((way) => way === word) ?? 'address'
}

/** The kind a new source most likely has; null where only a person can tell. */
export function defaultKind(way: SourceWay, typed: string): SourceKind | null {
  switch (way) {
    case 'address': {
      const address = typedAddress(typed)
      return address === null ? null : likelyKind(address)
    }
    case 'file':
      return 'primary_document'
    case 'text':
      return 'news_report'
    case 'person':
      return 'interview'
    case 'recording':
      return 'photo_or_video'
  }
}
