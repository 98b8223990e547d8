import type { Metadata } from 'next'
import Link from 'next/link'
import { ImportFileForm } from '@/components/imports/import-file-form'
import { ImportsList } from '@/components/imports/imports-list'
import { may } from '@/lib/access/authorise'
import { imports } from '@/lib/imports/imports.query'
import { requireActor } from '@/lib/web/current-actor'

export const metadata: Metadata = { title: 'Import claims' }

export default async function ImportClaimsPage() {
  const actor = await requireActor()
  return (
    <main id="main" className="page">
      <div className="head">
        <h1>Import claims</h1>
      </div>
      {may(actor, 'claims.import', { deskId: actor.deskId }) ? (
        <>
          <ImportFileForm deskId={actor.deskId} />
          <ImportsList imports={await imports(actor)} timeZone={actor.timeZone} />
        </>
      ) : (
        <p>
          An editor imports claims.{' '}
          <Link className="link" href="/claims">
            Back to the claims
          </Link>
        </p>
      )}
    </main>
  )
}
