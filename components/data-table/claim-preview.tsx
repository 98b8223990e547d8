import Link from 'next/link'
import { Due } from '@/components/ui/due'
import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { Looking } from './claims-columns'

type Props = { claim: ClaimRow; looking: Looking; onOpen: (claim: string) => void }

/** The current row beside the table, so that most questions need no other page. */
export function ClaimPreview({ claim, looking, onOpen }: Props) {
  const via = [claim.claimant, claim.claimantVia].filter((each) => each !== null)
  return (
    <aside className="panel preview" aria-labelledby="preview-head">
      <div className="p-head">
        <h2 id="preview-head">C-{claim.number}</h2>
        <StatusWord status={claim.status} />
        <span className="grow" />
        <button type="button" className="btn sm" onClick={() => onOpen(claim.id)}>
          Open <kbd>↵</kbd>
        </button>
        <Link className="btn bare sm" href={`/claims/${claim.id}`} prefetch={false}>
          Page <kbd>o</kbd>
        </Link>
      </div>
      <section aria-label="Statement">
        <p className="statement" dir="auto" lang={claim.language}>
          {claim.statement}
        </p>
        <p className="ctx" dir="auto" lang={claim.language}>
          <span className={`c ${claim.status === 'second_look' ? 'second' : claim.status}`}>{claim.quote}</span>
        </p>
      </section>
      <section aria-labelledby="preview-facts">
        <h3 className="h3" id="preview-facts">
          Facts
        </h3>
        <dl className="dl one">
          <dt>Rating</dt>
          <dd>{claim.rating === null ? 'none yet' : <RatingWord {...claim.rating} />}</dd>
          <dt>Evidence</dt>
          <dd>{evidenceWords(claim)}</dd>
          <dt>Claimant</dt>
          <dd dir="auto">{via.length === 0 ? 'not said' : via.join(' → ')}</dd>
          <dt>Kind</dt>
          <dd>{KIND_WORDS[claim.kind]}</dd>
          <dt>Priority</dt>
          <dd>{PRIORITY_WORDS[claim.priority]}</dd>
          <dt>Assignee</dt>
          <dd>{claim.assignee ?? 'nobody'}</dd>
          <dt>Due</dt>
          <dd>
            {claim.dueAt === null ? (
              'no date'
            ) : (
              <Due due={new Date(claim.dueAt)} now={looking.now} timeZone={looking.timeZone} status={claim.status} />
            )}
          </dd>
          <dt>Article</dt>
          <dd dir="auto">
            <Link className="link" href={`/articles/${claim.articleId}?claim=${claim.id}`}>
              {claim.article}
            </Link>
          </dd>
        </dl>
      </section>
    </aside>
  )
}

function evidenceWords({ evidence, sources }: ClaimRow): string {
  if (evidence === 0) return 'none yet'
  return `${evidence} ${evidence === 1 ? 'piece' : 'pieces'}, ${sources} ${sources === 1 ? 'source' : 'sources'}`
}
