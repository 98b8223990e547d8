/** What came of asking again and again: milliseconds under which half and 95 % of the answers came, and answers a second. */
export type Timed = { p50: number; p95: number; rps: number }

/** Asks from so many sides at once, each as soon as it was answered, for so many milliseconds; `ask` gets a running number. The first tenth warms up and is not counted. Throws what `ask` throws. */
export async function closedLoop(
  connections: number,
  milliseconds: number,
  ask: (turn: number, connection: number) => Promise<unknown>,
): Promise<number[]> {
  const taken: number[] = []
  const begun = performance.now()
  const warm = begun + milliseconds / 10
  const end = begun + milliseconds
  let turn = 0
  await Promise.all(
    Array.from({ length: connections }, async (_side, connection) => {
      while (performance.now() < end) {
        const asked = performance.now()
        await ask(turn++, connection)
        const answered = performance.now()
        if (asked >= warm) taken.push(answered - asked)
      }
    }),
  )
  return taken
}

/** All times of several turns as one; `seconds` is how long they took together. */
export function timed(times: readonly number[], seconds: number): Timed {
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), rps: sorted.length / seconds }
}

/** The nearest-rank percentile of sorted times; 0 of none. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0
}
