/**
 * Lets this process go on when nobody reads what it says any more: a terminal was closed, or whoever started it was killed. Without
 * this each failed write is an error that is said, which fails, and so on for ever, and nothing else is heard, not even being asked to end.
 */
export function outliveReaders(): void {
  for (const out of [process.stdout, process.stderr]) out.on('error', () => undefined)
}
