import './reports.css'
import { Empty } from '@/components/ui/empty'
import { SubBar } from '@/components/ui/sub-bar'
import { exportOffers } from '@/lib/exports/export-offers'
import type { ReportPage } from '@/lib/reports/report-page.query'
import { counted, summaryOf } from '@/lib/reports/report-summary'
import type { FormAction } from '@/lib/shared/form-state'
import { Blockers, Warnings } from './blockers'
import { ChangesToCome } from './changes-to-come'
import { ClaimReviewNotes } from './claimreview-notes'
import { EditionsList } from './editions-list'
import { ExportPanel } from './export-panel'
import { PublishForm } from './publish-form'
import { RatingsBar } from './ratings-bar'
import { SignOffSection } from './sign-off-section'

type Props = {
  read: ReportPage
  timeZone: string
  actions: { publish: FormAction; signOff: FormAction; withdrawSignOff: FormAction }
}

/** The report side of an article: what still blocks it, publishing, the editions that are out, and the draft to take along. */
export function ReportScreen({ read, timeZone, actions }: Props) {
  const { articleId, report, editions, draft, signOffs, claimReview, can } = read
  const { article, totals, blockers } = draft
  const href = `/articles/${articleId}`
  const newest = editions[0]?.number ?? 0
  return (
    <>
      <SubBar
        crumbs={[
          { label: draft.desk.name, href: '/articles' },
          { label: article.title },
          { label: `Version ${article.version}`, extra: 'yes' },
        ]}
        tabs={[
          { label: 'Galley', href },
          { label: 'Claims', href: `/claims?article=${articleId}`, count: totals.claims },
          { label: 'Report', href: `${href}/report`, current: true },
        ]}
      />
      <main id="main" className="page narrow report">
        <div className="head">
          <h1>Report{report === null ? null : <span className="muted num"> {report.number}</span>}</h1>
        </div>
        <p className="lede">{summaryOf(draft)}</p>
        <RatingsBar content={draft} />

        <h2 id="blocks">
          {blockers.length === 0
            ? 'Ready to publish'
            : `${counted(blockers.length, 'thing')} still to do before sign-off`}
        </h2>
        <Blockers draft={draft} />
        <Warnings draft={draft} />

        <SignOffSection
          articleId={articleId}
          signOffs={signOffs}
          blockers={blockers.length}
          can={can}
          actions={{ signOff: actions.signOff, withdraw: actions.withdrawSignOff }}
          timeZone={timeZone}
        />

        <h2>{newest === 0 ? 'Publish' : `Publish a correction, edition ${newest + 1}`}</h2>
        <ChangesToCome draft={draft} newest={newest} />
        {can.publish ? (
          <PublishForm action={actions.publish} of={{ articleId }} blockers={blockers.length} newest={newest} />
        ) : (
          <Empty>Only an editor publishes a report.</Empty>
        )}

        <h2>Editions</h2>
        {report === null ? (
          <Empty>No edition yet. What is published is frozen: a correction becomes a new edition.</Empty>
        ) : (
          <EditionsList reportId={report.id} editions={editions} timeZone={timeZone} />
        )}

        <h2>Take the draft along</h2>
        <p className="muted">As it stands now; every file says “Draft, not published”.</p>
        <ExportPanel offers={exportOffers(draft)} base={`${href}/report`} />
        <ClaimReviewNotes notes={claimReview} />
      </main>
    </>
  )
}
