import { CaptureFailure } from './capture-problem'
import { STOPPED, tooSlow, type Wait } from './fetch-failure'
import type { FetchLimits } from './fetch-limits'

/** The time a capture has; `signal` is aborted with the CaptureFailure when a part of it, or the person's, has run out. */
export type Patience = {
  signal: AbortSignal
  /** Runs `step`, giving up on it when it takes longer than the limit. */
  within<T>(wait: Wait, step: () => Promise<T>): Promise<T>
  /** Begins a limit that `renew` begins anew and `end` lifts. */
  begin(wait: Wait): { renew(): void; end(): void }
  /** Lifts all limits. */
  end(): void
}

/** Starts the clock of one capture; `stop` is the caller's way to end it before its time. */
export function startPatience(limits: FetchLimits, stop: AbortSignal | undefined): Patience {
  const controller = new AbortController()
  const { signal } = controller
  const stopped = () => controller.abort(new CaptureFailure('interrupted', STOPPED, 'worth it'))
  if (stop?.aborted) stopped()
  stop?.addEventListener('abort', stopped, { once: true })

  const begin = (wait: Wait) => {
    const timer = setTimeout(() => controller.abort(tooSlow(wait, limits[wait])), limits[wait])
    return { renew: () => timer.refresh(), end: () => clearTimeout(timer) }
  }
  const whole = begin('wholeMs')

  return {
    signal,
    begin: (wait) => begin(wait),
    within: async (wait, step) => {
      signal.throwIfAborted()
      const limit = begin(wait)
      try {
        return await untilAborted(step(), signal)
      } finally {
        limit.end()
      }
    },
    end: () => {
      whole.end()
      stop?.removeEventListener('abort', stopped)
    },
  }
}

/** Look-ups of names cannot be called off: nobody waits for them any more instead. */
async function untilAborted<T>(step: Promise<T>, signal: AbortSignal): Promise<T> {
  let aborted: () => void = () => undefined
  const end = new Promise<never>((_resolve, reject) => {
    aborted = () => reject(signal.reason)
    signal.addEventListener('abort', aborted, { once: true })
  })
  try {
    return await Promise.race([step, end])
  } finally {
    signal.removeEventListener('abort', aborted)
  }
}
