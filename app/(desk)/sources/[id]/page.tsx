import type { Metadata } from 'next'
import Link from 'next/link'
import { SourceCaptures } from '@/components/sources/source-captures'
import { SourceCard } from '@/components/sources/source-card'
import { SourceUses } from '@/components/sources/source-uses'
import { SubBar } from '@/components/ui/sub-bar'
import { Time } from '@/components/ui/time'
import { sourcePage } from '@/lib/evidence/source-page.query'
import { requireActor } from '@/lib/web/current-actor'
import { orNotFound } from '@/lib/web/or-not-found'
import {
  captureSourceAction,
  editSourceAction,
  pasteSourceTextAction,
  recheckSourceAction,
  retryCaptureAction,
} from '../actions'

const CAPTURE_ACTIONS = {
  capture: captureSourceAction,
  retry: retryCaptureAction,
  recheck: recheckSourceAction,
  paste: pasteSourceTextAction,
}

export const metadata: Metadata = { title: 'Source' }

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const source = await orNotFound(() => sourcePage(actor, id))
  return (
    <>
      <SubBar crumbs={[{ label: 'Sources', href: '/sources' }, { label: source.title }]} />
      <main id="main" className="page narrow">
        <h1 dir="auto">{source.title}</h1>
        <p className="cmeta">
          <span>
            added by <bdi>{source.createdBy.name}</bdi>, <Time at={source.createdAt} timeZone={source.timeZone} />
          </span>
        </p>
        <section className="sec" aria-labelledby="h-fa">
          <h2 id="h-fa">Facts</h2>
          <SourceCard key={source.id} source={source} edit={editSourceAction} />
        </section>
        <SourceCaptures source={source} actions={CAPTURE_ACTIONS} />
        {source.derived.length > 0 ? (
          <section className="sec" aria-labelledby="h-de">
            <h2 id="h-de">
              Derived from it <span>repeat what this source says</span>
            </h2>
            <ul className="origins">
              {source.derived.map((each) => (
                <li key={each.id}>
                  <Link className="link" href={`/sources/${each.id}`}>
                    <bdi>{each.title}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section className="sec" aria-labelledby="h-us">
          <h2 id="h-us">Where it is used</h2>
          <SourceUses source={source} />
        </section>
      </main>
    </>
  )
}
