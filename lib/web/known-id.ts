import { notFound } from 'next/navigation'
import { rowId } from '@/lib/shared/text-input'

/** The id in an address; what cannot be the id of anything is not found, before the database is asked. */
export function knownId(id: string): string {
  const parsed = rowId('It').safeParse(id)
  if (!parsed.success) notFound()
  return parsed.data
}
