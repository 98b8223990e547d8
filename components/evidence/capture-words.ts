import { bytesInWords } from './bytes-in-words'

export type ShownCapture = {
  id: string
  state: 'waiting' | 'fetching' | 'reading' | 'kept' | 'failed'
  sentence: string | null
  received: number
  expected: number | null
}

/** Where a capture is, in words: "fetching, 1.2 MB of 3.0 MB". */
export function captureWords({ state, received, expected }: ShownCapture): string {
  switch (state) {
    case 'waiting':
      return 'waiting for its turn'
    case 'fetching':
      if (received === 0) return 'fetching the page'
      return expected === null || expected < received
        ? `fetching, ${bytesInWords(received)} so far`
        : `fetching, ${bytesInWords(received)} of ${bytesInWords(expected)}`
    case 'reading':
      return 'reading the text'
    case 'kept':
      return 'kept'
    case 'failed':
      return 'not captured'
  }
}

/** Whether something still happens to it by itself, as a stamp that changes as it goes on; null when not. */
export function underWayStamp(captures: readonly (ShownCapture | null)[]): string | null {
  const going = captures.filter((each) => each !== null && each.state !== 'kept' && each.state !== 'failed')
  if (going.length === 0) return null
  return going.map((each) => `${each?.id} ${each?.state} ${each?.received}`).join(' ')
}
