/** How a source came here: fetched from its address, uploaded, or typed. */
export const CAPTURE_WAYS = ['address', 'file', 'typed'] as const
export type CaptureWay = (typeof CAPTURE_WAYS)[number]

/** Where a capture is: `waiting`, `fetching` and `reading` are under way; `kept` has a snapshot, `failed` a sentence. */
export const CAPTURE_STATES = ['waiting', 'fetching', 'reading', 'kept', 'failed'] as const
export type CaptureState = (typeof CAPTURE_STATES)[number]

/** How often the worker begins one capture before it gives up. */
export const MOST_ATTEMPTS = 3

/** Whether something still happens by itself. */
export function isUnderWay(state: CaptureState): boolean {
  return state === 'waiting' || state === 'fetching' || state === 'reading'
}
