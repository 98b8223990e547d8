import type { Metadata } from 'next'
import { SnapshotFacts } from '@/components/sources/snapshot-facts'
import { SnapshotShown } from '@/components/sources/snapshot-shown'
import { SnapshotSteps } from '@/components/sources/snapshot-steps'
import { SubBar } from '@/components/ui/sub-bar'
import { parseSnapshotView } from '@/lib/evidence/snapshot-address'
import { snapshotPage } from '@/lib/evidence/snapshot-page.query'
import { requireActor } from '@/lib/web/current-actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { typeTextAction } from '../../../actions'

export const metadata: Metadata = { title: 'Snapshot' }

type Props = {
  params: Promise<{ id: string; n: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SnapshotPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, n } = await params
  const view = parseSnapshotView(await searchParams)
  const number = /^\d{1,9}$/.test(n) ? Number(n) : 0
  const snapshot = await orNotFound(() => snapshotPage(actor, { sourceId: id, number, ...view }))
  const { source } = snapshot
  return (
    <>
      <SubBar
        crumbs={[
          { label: 'Sources', href: '/sources' },
          { label: source.title, href: `/sources/${source.id}` },
          { label: `Snapshot ${snapshot.number}` },
        ]}
      >
        <SnapshotSteps sourceId={source.id} number={snapshot.number} numbers={source.snapshots} />
      </SubBar>
      <main id="main" className="page snapshot">
        <h1 dir="auto">
          {source.title}
          <span className="muted"> · snapshot {snapshot.number}</span>
        </h1>
        <div className="snapshot-two">
          <SnapshotShown snapshot={snapshot} view={view} typeText={typeTextAction} />
          <section aria-labelledby="h-how" className="how">
            <h2 id="h-how" className="h3">
              How it was captured
            </h2>
            <SnapshotFacts snapshot={snapshot} />
          </section>
        </div>
      </main>
    </>
  )
}
