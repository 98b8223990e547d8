import type { Metadata } from 'next'
import Link from 'next/link'
import { BringInForm } from '@/components/reports/bring-in-form'
import { may } from '@/lib/access/authorise'
import { requireActor } from '@/lib/web/current-actor'

export const metadata: Metadata = { title: 'Bring in an edition' }

export default async function BringInPage() {
  const actor = await requireActor()
  return (
    <main id="main" className="page">
      <div className="head">
        <h1>Bring in an edition</h1>
      </div>
      {may(actor, 'report.bring-in', { deskId: actor.deskId }) ? (
        <BringInForm deskId={actor.deskId} />
      ) : (
        <p>
          An editor brings in editions of other desks.{' '}
          <Link className="link" href="/reports">
            Read the reports that are here
          </Link>
          .
        </p>
      )}
    </main>
  )
}
