import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { type Blocker, BLOCKER_KINDS, type BlockerKind } from '@/lib/reports/blockers'
import type { EditionContent } from '@/lib/reports/edition'

const WORDS: Record<BlockerKind, string> = {
  'no-claims': 'Nothing recorded',
  'claim-not-ended': 'Claims not settled',
  'verdict-without-evidence': 'Verdicts without evidence',
  evidence: 'Evidence that does not hold',
  'passage-unaccounted': 'Passages not accounted for',
}

/** What still blocks sign-off, in groups, each with a link to where it is mended and the words it is about. */
export function Blockers({ draft }: { draft: EditionContent }) {
  const { blockers } = draft
  if (blockers.length === 0) return <Empty>Nothing blocks sign-off.</Empty>
  const groups = BLOCKER_KINDS.map((kind) => ({ kind, items: blockers.filter((blocker) => blocker.kind === kind) }))
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => (
      <section key={kind} aria-labelledby={`b-${kind}`}>
        <h3 id={`b-${kind}`}>
          {WORDS[kind]} <span className="num muted">{items.length}</span>
        </h3>
        <ul className="blockers">
          {items.map((blocker) => (
            <li key={blocker.sentence}>
              <Link className="link" href={placeOf(blocker, draft)}>
                {blocker.sentence}
              </Link>
              <bdi className="muted" dir="auto">
                {wordsOf(blocker, draft)}
              </bdi>
            </li>
          ))}
        </ul>
      </section>
    ))
}

function placeOf({ claim, passage }: Blocker, { article, set }: EditionContent): string {
  if (claim !== null) return `/claims/${claim.id}`
  if (set !== undefined) return '#add'
  const articleId = article.id
  return passage === null ? `/articles/${articleId}` : `/articles/${articleId}#p${passage}`
}

function wordsOf({ claim, passage }: Blocker, { claims, article }: EditionContent): string | null {
  if (claim !== null) return claims.find(({ id }) => id === claim.id)?.statement ?? null
  const at = article.passages.find(({ number }) => number === passage)
  return at === undefined ? null : article.text.slice(at.start, at.end)
}

/** What does not stop sign-off and should be known, each with a link to its claim. */
export function Warnings({ draft }: { draft: EditionContent }) {
  const { warnings = [], claims } = draft
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby="warns">
      <h3 id="warns">
        Warnings, which do not stop sign-off <span className="num muted">{warnings.length}</span>
      </h3>
      <ul className="warns">
        {warnings.map(({ which, sentence, claim }) => (
          <li key={`${claim.id} ${which} ${sentence}`}>
            <Link className="link" href={`/claims/${claim.id}`}>
              {sentence}
            </Link>
            <bdi className="muted" dir="auto">
              {claims.find(({ id }) => id === claim.id)?.statement}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
