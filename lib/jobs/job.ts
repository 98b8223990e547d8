/** Every job the worker knows, and what it needs to be told; ids only, what they stand for is read when it is done. */
export type Job =
  | { name: 'capture'; payload: { captureId: string } }
  | { name: 'recheck'; payload: { sourceId: string } }
  | { name: 'schedule-rechecks'; payload: Record<string, never> }
  | { name: 'check-files'; payload: Record<string, never> }
