import { Company } from '@/components/live/who-is-here'
import { useTalk } from '@/components/comments/talk'
import { SubBar } from '@/components/ui/sub-bar'
import type { Coverage } from '@/lib/articles/coverage'
import type { Galley } from '@/lib/articles/galley.query'

type Props = { galley: Galley; coverage: Coverage; onComments: () => void }

/** Where one is, the other sides of the article, what is said of it, and how far it is accounted for. */
export function GalleyBar({ galley, coverage, onComments }: Props) {
  const open = Object.values(useTalk()?.talk.open ?? {}).reduce((sum, each) => sum + each, 0)
  const href = `/articles/${galley.articleId}`
  return (
    <SubBar
      crumbs={[
        { label: galley.desk, href: '/articles' },
        { label: galley.title },
        { label: `Version ${galley.version}`, extra: 'yes' },
      ]}
      tabs={[
        { label: 'Galley', href, current: true },
        { label: 'Claims', href: `/claims?article=${galley.articleId}`, count: galley.claims.length },
        { label: 'Report', href: `${href}/report` },
      ]}
    >
      <button type="button" className="btn bare sm talk-btn" onClick={onComments}>
        Comments{open === 0 ? '' : ` (${open})`}
      </button>
      <span className="prog">
        <progress max={Math.max(coverage.all, 1)} value={coverage.accounted} aria-label="Passages accounted for" />
        <span className="num">
          <b>
            {coverage.accounted} of {coverage.all}
          </b>{' '}
          <span className="pl">passages accounted for</span>
        </span>
      </span>
      <Company claim={null} />
    </SubBar>
  )
}
