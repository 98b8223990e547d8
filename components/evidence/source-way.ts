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

/** The kind a new source most likely has, by the address typed or the name of the file; null where only a person can tell. */
export function defaultKind(way: SourceWay, typed: string): SourceKind | null {
  switch (way) {
    case 'address': {
      const address = typedAddress(typed)
      return address === null ? null : likelyKind(address)
    }
    case 'file':
      return kindOfFile(typed)
    case 'text':
      return 'news_report'
    case 'person':
      return 'interview'
    case 'recording':
      return 'photo_or_video'
  }
}

/** Nothing is a document of the event because it came as a file: only a person says that, and evidence is graded by it. */
function kindOfFile(name: string): SourceKind {
  return /\.(?:png|jpe?g|webp)$/i.test(name) ? 'photo_or_video' : 'news_report'
}

/** The kind in a form, or "" when it is the one that stands there until a person chooses. */
export function kindChosen(kind: string, way: SourceWay, typed: string): string {
  return kind === defaultKind(way, typed) ? '' : kind
}
