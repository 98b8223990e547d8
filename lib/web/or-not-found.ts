import { notFound } from 'next/navigation'
import { Refusal } from '@/lib/shared/refusal'

/** What a page's query gives; a `not-found` refusal becomes Next's not-found page. */
export async function orNotFound<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query()
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') notFound()
    throw error
  }
}
