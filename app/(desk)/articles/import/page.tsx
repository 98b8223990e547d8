import type { Metadata } from 'next'
import Link from 'next/link'
import '@/components/articles/articles.css'
import { ImportArticle } from '@/components/articles/import-article'
import { may } from '@/lib/access/authorise'
import { requireActor } from '@/lib/web/current-actor'
import { importArticleAction, previewImportAction } from './actions'

export const metadata: Metadata = { title: 'Import an article' }

export default async function ImportPage() {
  const actor = await requireActor()
  const mayImport = may(actor, 'article.import', { deskId: actor.deskId })
  return (
    <main id="main" className="import">
      <h1 id="import-title">Import an article</h1>
      {mayImport ? (
        <>
          <p className="lede">Hand in the text, see what will stand of it, correct what it is, and import it.</p>
          <ImportArticle
            draftKey={`${actor.deskId}:${actor.userId}`}
            preview={previewImportAction}
            importArticle={importArticleAction}
          />
        </>
      ) : (
        <p className="lede">
          An editor imports articles. Ask one of your desk, or{' '}
          <Link className="link" href="/articles">
            read on in those that are here
          </Link>
          .
        </p>
      )}
    </main>
  )
}
