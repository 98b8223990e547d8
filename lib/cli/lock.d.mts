/** A process told apart from a later one with the same id. */
export type ProcessMark = { pid: number; born: string }
export type LockHolder = ProcessMark & { starter: ProcessMark; address?: string }

export function takeLock(
  file: string,
  note?: { address?: string },
): { taken: true; release: () => void } | { taken: false; holder: LockHolder }
export function readLock(file: string): LockHolder | undefined
export function isRunning(pid: number, born: string): boolean
export function bornAt(pid: number): string
export function starter(): ProcessMark
