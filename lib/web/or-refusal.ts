import { Refusal } from '@/lib/shared/refusal'

/** What a query gives, or the sentence with which it refuses; anything else is a bug and is thrown on. */
export async function orRefusal<T extends object>(query: () => Promise<T>): Promise<T | { refused: string }> {
  try {
    return await query()
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}
