import './reports.css'
import Link from 'next/link'
import { exportOffers } from '@/lib/exports/export-offers'
import type { PublicationState } from '@/lib/published/publication-state.query'
import type { EditionPage } from '@/lib/reports/edition-page.query'
import { MakePublic, type PublicationActions } from '@/components/published/make-public'
import { ClaimReviewNotes } from './claimreview-notes'
import { EditionsList } from './editions-list'
import { ExportPanel } from './export-panel'
import { ReportSheet } from './report-sheet'
import { SupersededNote } from './superseded'

type Props = {
  page: EditionPage
  timeZone: string
  publication: PublicationState
  publicationActions: PublicationActions
}

/** One edition on its sheet, between the list of editions and the ways to take it along. */
export function EditionScreen({ page, timeZone, publication, publicationActions }: Props) {
  const { reportId, printed, editions, superseded, claimReview } = page
  const number = printed.content.report.edition ?? 0
  const newest = editions[0]?.number ?? number
  return (
    <div className="rwrap">
      <aside className="rside l" aria-label="Editions">
        <h2>Editions</h2>
        <EditionsList reportId={reportId} editions={editions} timeZone={timeZone} current={number} />
        <Onward page={page} next={newest + 1} />
      </aside>
      <main id="main">
        {superseded === null ? null : (
          <SupersededNote superseded={superseded} reportId={reportId} number={number} timeZone={timeZone} />
        )}
        <ReportSheet printed={printed} editions={newest} />
      </main>
      <aside className="rside" aria-label="Export">
        <MakePublic
          state={publication}
          actions={publicationActions}
          timeZone={timeZone}
          language={printed.content.article.language}
        />
        <h2>Export edition {number}</h2>
        <ExportPanel offers={exportOffers(printed.content)} base={`/reports/${reportId}/editions/${number}`} />
        <p className="muted">All from the same data; totals agree.</p>
        <ClaimReviewNotes notes={claimReview} />
      </aside>
    </div>
  )
}

/** Where one goes on from here: to the next edition, and to what the editions say otherwise. */
function Onward({ page, next }: { page: EditionPage; next: number }) {
  const { reportId, articleId, kind, origin, printed, editions, can } = page
  const side = articleId === null ? `/reports/${reportId}` : `/articles/${articleId}/report`
  return (
    <>
      {kind === 'imported' ? (
        <p className="muted">
          Brought in from <bdi>{origin}</bdi>, and frozen there: only they can correct it.
        </p>
      ) : (
        <p>
          <Link className="link" href={side}>
            {can.publish ? 'Start a correction' : SIDES[kind]}
          </Link>
          <br />
          <span className="muted">{can.publish ? `becomes edition ${next}` : 'what is still open'}</span>
        </p>
      )}
      {editions.length < 2 ? null : (
        <p>
          <Link className="link" href={`/reports/${reportId}/editions/${printed.content.report.edition ?? 1}/changes`}>
            Compare editions
          </Link>
        </p>
      )}
    </>
  )
}

const SIDES = { article: 'The report side of the article', set: 'The claims it is on' } as const
