export type LockHolder = { pid: number; born: string; parent: number; parentBorn: string; address?: string }

export function takeLock(
  file: string,
  note?: { address?: string },
): { taken: true; release: () => void } | { taken: false; holder: LockHolder }
export function readLock(file: string): LockHolder | undefined
export function isRunning(pid: number, born: string): boolean
export function bornAt(pid: number): string
