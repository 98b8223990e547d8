import './reports.css'
import Link from 'next/link'
import { exportOffers } from '@/lib/exports/export-offers'
import type { EditionPage } from '@/lib/reports/edition-page.query'
import { ClaimReviewNotes } from './claimreview-notes'
import { EditionsList } from './editions-list'
import { ExportPanel } from './export-panel'
import { ReportSheet } from './report-sheet'

type Props = { page: EditionPage; timeZone: string }

/** One edition on its sheet, between the list of editions and the ways to take it along. */
export function EditionScreen({ page, timeZone }: Props) {
  const { reportId, articleId, printed, editions, claimReview, can } = page
  const number = printed.content.report.edition ?? 0
  const newest = editions[0]?.number ?? number
  return (
    <div className="rwrap">
      <aside className="rside l" aria-label="Editions">
        <h2>Editions</h2>
        <EditionsList reportId={reportId} editions={editions} timeZone={timeZone} current={number} />
        <p>
          <Link className="link" href={articleId === null ? `/reports/${reportId}` : `/articles/${articleId}/report`}>
            {can.publish ? 'Start a correction' : 'The report side of the article'}
          </Link>
          <br />
          <span className="muted">{can.publish ? `becomes edition ${newest + 1}` : 'what is still open'}</span>
        </p>
      </aside>
      <main id="main">
        <ReportSheet printed={printed} editions={newest} />
      </main>
      <aside className="rside" aria-label="Export">
        <h2>Export edition {number}</h2>
        <ExportPanel offers={exportOffers(printed.content)} base={`/reports/${reportId}/editions/${number}`} />
        <p className="muted">All from the same data; totals agree.</p>
        <ClaimReviewNotes notes={claimReview} />
      </aside>
    </div>
  )
}
