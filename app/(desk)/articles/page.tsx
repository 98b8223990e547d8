import type { Metadata } from 'next'
import Link from 'next/link'
import '@/components/articles/articles.css'
import { ArticlesTable } from '@/components/articles/articles-table'
import { articles } from '@/lib/articles/articles.query'
import { readCursor } from '@/lib/articles/cursor'
import { requireActor } from '@/lib/web/current-actor'

export const metadata: Metadata = { title: 'Articles' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ArticlesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const after = readCursor((await searchParams).after)
  const page = await articles(actor, { after })
  const none = page.articles.length === 0
  return (
    <main id="main" className="articles">
      <div className="head">
        <h1>Articles</h1>
        {page.all > 0 && (
          <span className="muted">{page.all === 1 ? 'one on this desk' : `${page.all} on this desk`}</span>
        )}
        <span className="grow" />
        {page.can.import && (
          <Link className="btn pri" href="/articles/import">
            Import an article
          </Link>
        )}
      </div>
      {!none && <ArticlesTable articles={page.articles} timeZone={actor.timeZone} />}
      {none && after === null && (
        <p className="empty articles-empty">
          No article is on this desk yet.{' '}
          {page.can.import ? (
            <Link href="/articles/import">Import the first one</Link>
          ) : (
            'An editor imports the first one.'
          )}
        </p>
      )}
      {none && after !== null && <p className="empty articles-empty">There are no articles beyond this point.</p>}
      {(page.next !== null || after !== null) && (
        <nav className="pager" aria-label="Pages">
          {after !== null && (
            <Link className="link" href="/articles">
              Newest articles
            </Link>
          )}
          {page.next !== null && (
            <Link className="link" href={`/articles?after=${page.next}`}>
              Older articles
            </Link>
          )}
        </nav>
      )}
    </main>
  )
}
