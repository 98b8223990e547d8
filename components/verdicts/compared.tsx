import { Glyph } from '@/components/ui/glyph'
import { RatingWord } from '@/components/ui/rating-word'
import { WordDiffShown } from '@/components/ui/word-diff-shown'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import { STANCE_WORDS } from '@/lib/evidence/evidence'
import { wordDiff } from '@/lib/shared/word-diff'
import { type Comparison, compareVerdicts } from '@/lib/verdicts/compare-verdicts'

/** What the verdicts on a disputed claim share, beside where they part. */
export function ComparedVerdicts({ claim }: { claim: ClaimPanel }) {
  const compared = compareVerdicts(
    claim.verdicts.map(({ id, rating, fix, restsOn }) => ({
      id,
      ratingId: rating.id,
      fix: fix === claim.quote ? null : fix,
      restsOn: restsOn.map((piece) => piece.id),
    })),
    claim.ratings,
  )
  const { sharedEvidence, sharedFix, partedEvidence, ratings, fixes } = compared
  return (
    <div className="two compared">
      <section aria-labelledby="h-share">
        <h3 className="h3" id="h-share">
          What they share
        </h3>
        <ul>
          {ratings.outcome === 'same' ? <li>The rating: they are of one mind by now.</li> : null}
          {sharedEvidence.map((id) => (
            <li key={id}>
              <Piece claim={claim} id={id} />
            </li>
          ))}
          {sharedFix === null ? null : (
            <li>
              The wording they propose:{' '}
              <q dir="auto" lang={claim.language}>
                {sharedFix}
              </q>
            </li>
          )}
          {sharedEvidence.length === 0 ? (
            <li className="muted">No piece of evidence that all of them rest on.</li>
          ) : null}
        </ul>
      </section>
      <section aria-labelledby="h-part">
        <h3 className="h3" id="h-part">
          Where they part
        </h3>
        <ul>
          <Apart claim={claim} ratings={ratings} />
          {partedEvidence.map(({ evidenceId, verdictIds }) => (
            <li key={evidenceId}>
              <Piece claim={claim} id={evidenceId} />
              <span className="muted">
                {' '}
                only <Givers claim={claim} ids={verdictIds} />
              </span>
            </li>
          ))}
          <Fixes claim={claim} fixes={fixes} />
        </ul>
      </section>
    </div>
  )
}

function Piece({ claim, id }: { claim: ClaimPanel; id: string }) {
  const piece = claim.evidence.find((each) => each.id === id)
  if (piece === undefined) return null
  return (
    <>
      <a className="link" href={`#e${piece.number}`}>
        E-{piece.number}
      </a>{' '}
      <span className={`g s-${piece.stance}`}>
        <Glyph name={`s-${piece.stance}`} /> <span>{STANCE_WORDS[piece.stance]}</span>
      </span>{' '}
      <bdi>{piece.source.title}</bdi>
      {piece.withdrawn === null ? '' : ' (withdrawn)'}
    </>
  )
}

function Givers({ claim, ids }: { claim: ClaimPanel; ids: readonly string[] }) {
  const names = claim.verdicts.filter(({ id }) => ids.includes(id)).map(({ reviewer }) => reviewer.name)
  return names.map((name, index) => (
    <span key={name}>
      {index > 0 ? ' and ' : ''}
      <bdi>{name}</bdi>
    </span>
  ))
}

function Apart({ claim, ratings }: { claim: ClaimPanel; ratings: Comparison['ratings'] }) {
  const signOf = (id: string) => claim.verdicts.find(({ rating }) => rating.id === id)?.rating
  switch (ratings.outcome) {
    case 'same':
      return null
    case 'no-steps':
      return (
        <li>
          Their ratings differ; steps of the scale cannot be counted, since{' '}
          {ratings.unplaced.map((id, index) => {
            const sign = signOf(id)
            return sign === undefined ? null : (
              <span key={id}>
                {index > 0 ? ' and ' : ''}
                <RatingWord {...sign} />
              </span>
            )
          })}{' '}
          {ratings.unplaced.length === 1 ? 'has' : 'have'} no place on it.
        </li>
      )
    case 'apart': {
      const [from, to] = [signOf(ratings.from), signOf(ratings.to)]
      if (from === undefined || to === undefined) return null
      return (
        <li>
          <RatingWord {...from} /> and <RatingWord {...to} />: {ratings.steps} of {ratings.most} steps of the scale
          apart.
        </li>
      )
    }
  }
}

/** The first wording, and how each other one differs from it. */
function Fixes({ claim, fixes }: { claim: ClaimPanel; fixes: Comparison['fixes'] }) {
  const [first] = fixes.filter(({ fix }) => fix !== null)
  if (first === undefined || first.fix === null) return null
  const base = first.fix
  return fixes.map(({ fix, verdictIds }) => (
    <li key={verdictIds.join()}>
      <Givers claim={claim} ids={verdictIds} />{' '}
      {fix === null ? (
        'would leave the wording as it is.'
      ) : (
        <>
          {fix === base ? 'would write:' : 'would write, set against that:'}
          <span className="fix" dir="auto" lang={claim.language}>
            {fix === base ? fix : <WordDiffShown parts={wordDiff(base, fix)} />}
          </span>
        </>
      )}
    </li>
  ))
}
