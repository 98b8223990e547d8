/** More ask for something that costs much than can be let in, or wait. */
export class TooBusy extends Error {
  override name = 'TooBusy'
  constructor() {
    super('Too many ask for this at once. Try again in a moment.')
  }
}

/** Lets `atOnce` at a time do what costs much, and as many as `waiting` wait for their turn; whoever comes then is turned away. */
export class Turns {
  readonly #atOnce: number
  readonly #waiting: number
  readonly #queue: (() => void)[] = []
  #going = 0

  constructor({ atOnce, waiting }: { atOnce: number; waiting: number }) {
    this.#atOnce = atOnce
    this.#waiting = waiting
  }

  /** Does `work` when it is its turn. Throws `TooBusy` when too many wait already. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#going < this.#atOnce) this.#going += 1
    else if (this.#queue.length >= this.#waiting) throw new TooBusy()
    else await new Promise<void>((resolve) => this.#queue.push(resolve))
    try {
      return await work()
    } finally {
      // A turn is handed on, not given back: so nobody comes in between.
      const next = this.#queue.shift()
      if (next === undefined) this.#going -= 1
      else next()
    }
  }
}
