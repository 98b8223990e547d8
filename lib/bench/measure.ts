/** How long a piece of work takes, in milliseconds: the first time, before anything is warm, and the best of all times. */
export type Measured = { first: number; best: number }

/** One row of the table: our work beside the work of another tool on the same input, and what came out. */
export type Row = { name: string; ours: Measured; beside: { name: string; theirs: Measured } | null; said: string }

/** A thing to measure, loaded and prepared only when it is asked for. */
export type Bench = { name: string; run: () => Promise<Row> | Row }

/** Does each piece of work so many times, in turns, so that what else the machine does falls on all of them. */
export function measure(works: readonly (() => unknown)[], times: number): Measured[] {
  const taken = works.map(() => [] as number[])
  for (let time = 0; time < times; time += 1) {
    works.forEach((work, at) => {
      const begun = performance.now()
      work()
      taken[at]?.push(performance.now() - begun)
    })
  }
  return taken.map((each) => ({ first: each[0] ?? 0, best: Math.min(...each) }))
}
