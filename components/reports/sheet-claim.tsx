import { RatingWord } from '@/components/ui/rating-word'
import { StanceWord } from '@/components/ui/stance-word'
import { StatusWord } from '@/components/ui/status-word'
import { FixDiff } from '@/components/verdicts/fix-diff'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { printedTime } from '@/lib/reports/report-summary'
import { wordsOf } from '@/lib/exports/words'

const words = wordsOf('en')

type Props = { claim: EditionClaim; content: EditionContent }

/** One claim on the printed page: what was found, why, and on what. */
export function SheetClaim({ claim, content }: Props) {
  const { scale, desk } = content
  const article = articleOf(claim, content)
  const from = words.from(claim)
  const rating = scale.find(({ label }) => label === claim.rating)
  return (
    <section className="rc" id={`c-${claim.number}`}>
      <p className="no">C-{claim.number}</p>
      <div>
        <h3 dir="auto">{claim.statement}</h3>
        <p className="rt">{rating === undefined ? <StatusWord status={claim.status} /> : <RatingWord {...rating} />}</p>
        {claim.quotes.map((quote) => (
          <p className="q" key={quote.start}>
            In the article{from === null ? '' : ` (${from})`}: “
            <bdi lang={article.language} dir={article.direction}>
              {quote.exact}
            </bdi>
            ”{quote.passages.length === 0 ? '' : `, ${words.passages(quote.passages)}`}.
          </p>
        ))}
        <Said claim={claim} />
        {claim.rationale === null ? null : (
          <p className="pre" dir="auto">
            {claim.rationale}
          </p>
        )}
        {claim.dropReason === null ? null : (
          <p className="pre">
            Dropped: <bdi>{claim.dropReason}</bdi>
          </p>
        )}
        {claim.fix === null ? null : (
          <FixDiff quote={claim.quotes[0]?.exact ?? ''} fix={claim.fix} language={article.language} />
        )}
        <Decided claim={claim} timeZone={desk.timeZone} />
        <Evidence claim={claim} timeZone={desk.timeZone} />
        <Grade claim={claim} />
        <Contacts claim={claim} timeZone={desk.timeZone} />
      </div>
    </section>
  )
}

/** Of a set the article it stands in, else that of the report. */
function articleOf(
  { from }: EditionClaim,
  { set, article }: EditionContent,
): { language: string; direction: 'ltr' | 'rtl' } {
  return set?.articles.find(({ number }) => number === from?.article) ?? article
}

function Said({ claim: { claimant, claimantVia } }: { claim: EditionClaim }) {
  if (claimant === null && claimantVia === null) return null
  return (
    <p className="by">
      Said{' '}
      {claimant === null ? null : (
        <>
          by <bdi>{claimant}</bdi>
        </>
      )}
      {claimant !== null && claimantVia !== null ? ', ' : ''}
      {claimantVia === null ? null : (
        <>
          through <bdi>{claimantVia}</bdi>
        </>
      )}
      .
    </p>
  )
}

function Decided({ claim, timeZone }: { claim: EditionClaim; timeZone: string }) {
  const { verdicts, adjudication, settledAt } = claim
  if (settledAt === null) return null
  const given = verdicts.map(({ by, rating }) => `${by} (${rating})`).join(', ')
  const when = printedTime(settledAt, timeZone)
  return (
    <p className="by">
      {adjudication === null ? 'Verdict' : 'Verdicts'} of <bdi>{given}</bdi>;{' '}
      {adjudication === null ? (
        'settled'
      ) : (
        <>
          adjudicated by <bdi>{adjudication.by}</bdi>
        </>
      )}
      , {when}.
    </p>
  )
}

function Evidence({ claim, timeZone }: { claim: EditionClaim; timeZone: string }) {
  if (claim.evidence.length === 0) return null
  return (
    <ul className="shown" aria-label={`Evidence for C-${claim.number}`}>
      {claim.evidence.map((evidence) => (
        <Piece key={evidence.number} evidence={evidence} timeZone={timeZone} />
      ))}
    </ul>
  )
}

function Piece({ evidence, timeZone }: { evidence: EditionClaim['evidence'][number]; timeZone: string }) {
  const { stance, quote, locator, note, source } = evidence
  const looked = words.lookedUp(evidence, timeZone)
  return (
    <li>
      <StanceWord stance={stance} />{' '}
      {quote === null ? null : (
        <q className="pre" dir="auto">
          {quote}
        </q>
      )}
      {locator === null ? null : <bdi> {locator}</bdi>}
      <sup>
        <a href={`#s-${source}`} aria-label={`Source ${source}`}>
          {source}
        </a>
      </sup>{' '}
      {note === null ? null : (
        <span className="pre" dir="auto">
          {note}
        </span>
      )}
      {looked === null ? null : <small className="muted"> ({looked})</small>}
    </li>
  )
}

function Grade({ claim }: { claim: EditionClaim }) {
  const line = words.grade(claim)
  if (line === null) return null
  return (
    <p className="by" dir="auto">
      {line}
    </p>
  )
}

function Contacts({ claim, timeZone }: { claim: EditionClaim; timeZone: string }) {
  const { contacts = [], number } = claim
  if (contacts.length === 0) return null
  return (
    <ul className="shown" aria-label={`Asked about C-${number}`}>
      {contacts.map((contact) => (
        <li key={`${contact.askedAt} ${contact.person}`} className="pre" dir="auto">
          {words.contact(contact, timeZone)}
        </li>
      ))}
    </ul>
  )
}
