import { listen } from '@/lib/live/listen.gateway'
import { weigh } from './weigh.task'

/** So long changes gather before they are weighed together. */
const GATHER_MS = 250

/**
 * Weighs claims soon after somebody changed what they rest on, until `stop`: the worker hears what open screens hear, so that no command
 * has to ask for it. A failure is said; what it left undone is found by the next change, or within the minute.
 */
export function weighSoon(
  { url, stop }: { url: string; stop: AbortSignal },
  failed: (error: unknown) => void,
): { close: () => Promise<void> } {
  const ending = new AbortController()
  const over = AbortSignal.any([stop, ending.signal])
  let asked: 'yes' | 'no' = 'no'
  let weighing: Promise<void> | undefined

  const weighAll = async (): Promise<void> => {
    while (asked === 'yes' && !over.aborted) {
      await gathered(over)
      asked = 'no'
      await weigh({}, { stop: over }).catch(failed)
    }
    weighing = undefined
  }
  const ask = () => {
    asked = 'yes'
    weighing ??= weighAll()
  }
  const ears = listen(url, {
    onNotice: (notice) => {
      if (notice.about === 'event' && notice.kind !== 'claim.weighed') ask()
    },
    onGap: ask,
  })
  ask()
  return {
    close: async () => {
      ending.abort()
      await Promise.all([ears.close(), weighing])
    },
  }
}

function gathered(over: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, GATHER_MS)
    over.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true })
  })
}
