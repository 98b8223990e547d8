/** Values by key, the ones asked for last; never more than `most` of them, nor larger together than `largest`. */
export class KeptRecently<Value> {
  readonly #kept = new Map<string, { value: Value; size: number }>()
  readonly #most: number
  readonly #largest: number
  #size = 0

  constructor({ most, largest }: { most: number; largest: number }) {
    this.#most = most
    this.#largest = largest
  }

  /** The value under a key, or undefined; asking keeps it longer. */
  get(key: string): Value | undefined {
    const found = this.#kept.get(key)
    if (found === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found.value
  }

  /** Keeps a value of this size, and forgets those asked for longest ago; one that is too large alone is not kept. */
  set(key: string, value: Value, size: number): void {
    this.#forget(key)
    if (size > this.#largest) return
    this.#kept.set(key, { value, size })
    this.#size += size
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most && this.#size <= this.#largest) return
      this.#forget(oldest)
    }
  }

  get size(): number {
    return this.#kept.size
  }

  #forget(key: string): void {
    const found = this.#kept.get(key)
    if (found === undefined) return
    this.#kept.delete(key)
    this.#size -= found.size
  }
}
