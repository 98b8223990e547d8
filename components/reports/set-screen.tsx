import './reports.css'
import './set.css'
import { Empty } from '@/components/ui/empty'
import { SubBar } from '@/components/ui/sub-bar'
import { type ClaimsFilter, claimsQuery, NO_FILTER } from '@/lib/claims/claims-filter'
import { exportOffers } from '@/lib/exports/export-offers'
import { wordsOf } from '@/lib/exports/words'
import type { ClaimsForSet } from '@/lib/reports/claims-for-set.query'
import { SET_CLAIMS_A_PAGE } from '@/lib/reports/claims-of-set'
import { counted } from '@/lib/reports/report-summary'
import { choosingHref } from '@/lib/reports/set-address'
import type { SetReportPage } from '@/lib/reports/set-report-page.query'
import type { FormAction } from '@/lib/shared/form-state'
import { Blockers, Warnings } from './blockers'
import { ChangesToCome } from './changes-to-come'
import { ClaimReviewNotes } from './claimreview-notes'
import { EditionsList } from './editions-list'
import { ExportPanel } from './export-panel'
import { PublishForm } from './publish-form'
import { RatingsBar } from './ratings-bar'
import { SetAddForm } from './set-add-form'
import { SetClaimsTable } from './set-claims-table'
import { SetFactsForm } from './set-facts-form'
import { SetFilters } from './set-filters'
import { SetMatching } from './set-matching'
import { SetPages } from './set-pages'

type Props = {
  read: SetReportPage
  /** What could be added, by the filter in the address. */
  found: ClaimsForSet
  filter: ClaimsFilter
  /** Of the list of its claims, from 1. */
  page: number
  timeZone: string
  actions: { change: FormAction; choose: FormAction; publish: FormAction }
}

/** A report on a set of claims: what it says first, its claims, what still blocks it, publishing, and the editions that are out. */
export function SetScreen({ read, found, filter, page, timeZone, actions }: Props) {
  const { id, number, draft, editions, claimReview, can } = read
  const { article, blockers, set } = draft
  const newest = editions[0]?.number ?? 0
  return (
    <>
      <SubBar crumbs={[{ label: 'Reports', href: '/reports' }, { label: number }]} />
      <main id="main" className="page narrow report">
        <div className="head">
          <h1 dir="auto">
            <bdi lang={article.language} dir={article.direction}>
              {article.title}
            </bdi>
            <span className="muted num"> {number}</span>
          </h1>
        </div>
        <p className="lede">{wordsOf('en').summary(draft)}</p>
        <RatingsBar content={draft} />
        {set?.introduction ? (
          <p className="intro" lang={article.language} dir={article.direction}>
            {set.introduction}
          </p>
        ) : null}
        {can.compose ? <SetFactsForm action={actions.change} facts={{ ...read, ...article, id }} /> : null}

        <h2>
          {counted(draft.totals.claims, 'claim')} of {counted(set?.articles.length ?? 0, 'article')}
        </h2>
        <Claims read={read} filter={filter} page={page} choose={actions.choose} />
        {can.compose ? <Add read={read} found={found} filter={filter} choose={actions.choose} /> : null}

        <h2 id="blocks">
          {blockers.length === 0 ? 'Ready to publish' : `${counted(blockers.length, 'thing')} still to do`}
        </h2>
        <Blockers draft={draft} />
        <Warnings draft={draft} />

        <h2>{newest === 0 ? 'Publish' : `Publish a correction, edition ${newest + 1}`}</h2>
        <ChangesToCome draft={draft} newest={newest} />
        {can.publish ? (
          <PublishForm action={actions.publish} of={{ reportId: id }} blockers={blockers.length} newest={newest} />
        ) : (
          <Empty>Only an editor publishes a report.</Empty>
        )}

        <h2>Editions</h2>
        {newest === 0 ? (
          <Empty>No edition yet. What is published is frozen: a correction becomes a new edition.</Empty>
        ) : (
          <EditionsList reportId={id} editions={editions} timeZone={timeZone} />
        )}

        <h2>Take the draft along</h2>
        <p className="muted">As it stands now; every file says “Draft, not published”.</p>
        <ExportPanel offers={exportOffers(draft)} base={`/reports/${id}`} />
        <ClaimReviewNotes notes={claimReview} />
      </main>
    </>
  )
}

/** One page of the claims. */
function Claims({
  read,
  filter,
  page: asked,
  choose,
}: Pick<Props, 'read' | 'filter' | 'page'> & { choose: FormAction }) {
  const { id, version, draft, can } = read
  const pages = Math.max(Math.ceil(draft.claims.length / SET_CLAIMS_A_PAGE), 1)
  const page = Math.min(asked, pages)
  const shown = draft.claims.slice((page - 1) * SET_CLAIMS_A_PAGE, page * SET_CLAIMS_A_PAGE)
  const claims = shown.map(({ id, number, statement, status, rating, from }) => ({
    ...{ id, number, statement, status, rating, from },
  }))
  const articles = (draft.set?.articles ?? []).map(({ id, number, title }) => ({ id, number, title }))
  return (
    <>
      <SetClaimsTable
        action={choose}
        reportId={id}
        version={version}
        claims={claims}
        articles={articles}
        scale={draft.scale}
        can={can}
      />
      <SetPages page={page} pages={pages} href={(to) => choosingHref(`/reports/${id}`, filter, [], to)} />
    </>
  )
}

/** Claims that could be added. */
function Add({
  read: { id, version },
  found,
  filter,
  choose,
}: Omit<Props, 'page' | 'timeZone' | 'actions'> & { choose: FormAction }) {
  const here = `/reports/${id}`
  const { matching, choices } = found
  const more = matching === null ? 0 : matching.found - matching.already
  return (
    <section aria-labelledby="add">
      <h3 id="add">Add claims</h3>
      <SetFilters base={here} filter={filter} ids={[]} choices={choices} />
      {matching === null ? (
        <Empty>Choose by tag, article, claimant, rating or month, or search for words or a number as C-12.</Empty>
      ) : (
        <SetMatching matching={matching} clear={choosingHref(here, NO_FILTER)} />
      )}
      {more === 0 ? null : (
        <SetAddForm action={choose} reportId={id} version={version} matching={claimsQuery(filter)} more={more} />
      )}
    </section>
  )
}
