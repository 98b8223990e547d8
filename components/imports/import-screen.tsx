import './imports.css'
import Link from 'next/link'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { hasEnded } from '@/lib/imports/import-state'
import { IMPORT_FORMAT_WORDS } from '@/lib/imports/import-table'
import type { ImportShown } from '@/lib/imports/imports.query'
import type { FormAction } from '@/lib/shared/form-state'
import { ImportIssues } from './import-issues'
import { ImportProgressShown } from './import-progress'
import { MappingForm } from './mapping-form'

type Props = { shown: ImportShown; ask: FormAction; stop: FormAction; goOn: FormAction }

/** One import: how far it is, where its claims are, what was refused, and its columns, to try or bring it in once more. */
export function ImportScreen({ shown, ask, stop, goOn }: Props) {
  const {
    plan: _plan,
    issues,
    articles,
    furtherArticles,
    ratings: _ratings,
    hasFile,
    by,
    createdAt: _createdAt,
    ...progress
  } = shown
  const isOver = hasEnded(shown.state)
  const canGoOn = hasFile && (shown.state === 'stopped' || (shown.state === 'failed' && shown.done > 0))
  return (
    <main id="main" className="page">
      <div className="head">
        <h1>
          <bdi>{shown.filename}</bdi>
        </h1>
      </div>
      <p className="muted">
        {IMPORT_FORMAT_WORDS[shown.format]}, imported by <bdi>{by}</bdi>.{' '}
        <Link className="link" href="/claims/import">
          All imports
        </Link>
      </p>
      <section className="import-part" aria-label="How far it is">
        <ImportProgressShown key={`${shown.id} ${shown.state}`} first={progress} />
        {isOver ? null : <ActForm id={shown.id} action={stop} label="Stop the import" words="Stop" />}
        {canGoOn ? (
          <ActForm id={shown.id} action={goOn} label="Go on with the import" words="Go on where it was left" />
        ) : null}
      </section>
      {articles.length === 0 ? null : <Articles articles={articles} furtherArticles={furtherArticles} />}
      <ImportIssues id={shown.id} issues={issues} />
      {hasFile && isOver ? <MappingForm shown={shown} ask={ask} /> : null}
    </main>
  )
}

function ActForm({ id, action, label, words }: { id: string; action: FormAction; label: string; words: string }) {
  return (
    <DeskForm action={action} label={label}>
      <input type="hidden" name="importId" value={id} />
      <SubmitButton className="btn" pending="Asking…">
        {words}
      </SubmitButton>
    </DeskForm>
  )
}

function Articles({ articles, furtherArticles }: Pick<ImportShown, 'articles' | 'furtherArticles'>) {
  return (
    <section className="import-part" aria-labelledby="came">
      <h2 id="came">Where the claims are</h2>
      <ul>
        {articles.map(({ id, title, claims }) => (
          <li key={id}>
            <Link className="link" href={`/claims?article=${id}`}>
              <bdi>{title}</bdi>
            </Link>
            <span className="muted">, {claims === 1 ? 'one claim' : `${claims.toLocaleString('en')} claims`}</span>
          </li>
        ))}
      </ul>
      {furtherArticles === 0 ? null : (
        <p className="muted">
          And {furtherArticles === 1 ? 'one article more' : `${furtherArticles.toLocaleString('en')} articles more`}.
        </p>
      )}
    </section>
  )
}
