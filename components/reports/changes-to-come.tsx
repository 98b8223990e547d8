import type { EditionContent } from '@/lib/reports/edition'
import { ChangesList } from './changes-list'

/** Before a correction is published: what it will print as changed since the newest edition. */
export function ChangesToCome({ draft, newest }: { draft: EditionContent; newest: number }) {
  if (newest === 0) return null
  return (
    <section aria-labelledby="to-come">
      <h3 id="to-come">What it will print as changed since edition {newest}</h3>
      <ChangesList changes={draft.changes ?? []} to={({ id }) => `/claims/${id}`} />
    </section>
  )
}
