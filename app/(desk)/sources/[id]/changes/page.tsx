import type { Metadata } from 'next'
import { ComparedSnapshots } from '@/components/sources/compared-snapshots'
import { TextChangesShown } from '@/components/sources/text-changes-shown'
import { SubBar } from '@/components/ui/sub-bar'
import { snapshotChanges } from '@/lib/evidence/snapshot-changes.query'
import { requireActor } from '@/lib/web/current-actor'
import { orNotFound } from '@/lib/web/or-not-found'

export const metadata: Metadata = { title: 'What changed' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const query = await searchParams
  const compared = await orNotFound(() => snapshotChanges(actor, id, Number(query.from), Number(query.to)))
  const { source } = compared
  return (
    <>
      <SubBar
        crumbs={[
          { label: 'Sources', href: '/sources' },
          { label: source.title, href: `/sources/${source.id}` },
          { label: `${compared.from.number} → ${compared.to.number}` },
        ]}
      />
      <main id="main" className="page narrow">
        <h1 dir="auto">What changed in {source.title}</h1>
        <ComparedSnapshots compared={compared} />
        <TextChangesShown changes={compared.changes} language={source.language} />
      </main>
    </>
  )
}
