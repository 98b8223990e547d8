import './reports.css'
import { Empty } from '@/components/ui/empty'
import { SubBar } from '@/components/ui/sub-bar'
import type { ReportById } from '@/lib/reports/report-by-id.query'
import { EditionsList } from './editions-list'

type Props = { report: Extract<ReportById, { kind: 'imported' }>; timeZone: string }

/** A report that was frozen elsewhere and brought in: its editions, and nothing that could be changed here. */
export function ImportedScreen({ report: { id, number, origin, editions }, timeZone }: Props) {
  return (
    <>
      <SubBar crumbs={[{ label: 'Reports', href: '/reports' }, { label: number }]} />
      <main id="main" className="page narrow report">
        <div className="head">
          <h1>
            Report <bdi>{number}</bdi>
          </h1>
        </div>
        <p className="lede">
          Published by <bdi>{origin}</bdi> and brought in here. It stays as it was frozen there.
        </p>
        <h2>Editions</h2>
        {editions.length === 0 ? (
          <Empty>No edition of it has been brought in yet.</Empty>
        ) : (
          <EditionsList reportId={id} editions={editions} timeZone={timeZone} />
        )}
      </main>
    </>
  )
}
