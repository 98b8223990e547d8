import { deskLines } from '@/lib/exports/desk-lines'
import { wordsOf } from '@/lib/exports/words'
import type { EditionContent, PrintedEdition } from '@/lib/reports/edition'
import { summaryOf } from '@/lib/reports/report-summary'
import { ChangesList } from './changes-list'
import { RatingsBar } from './ratings-bar'
import { SheetClaim } from './sheet-claim'
import { SheetHead } from './sheet-head'
import { SheetSet } from './sheet-set'
import { SheetSources } from './sheet-sources'

const words = wordsOf('en')

/** An edition as a page made for print; everything on it was frozen when it was published. */
export function ReportSheet({ printed, editions }: { printed: PrintedEdition; editions: number }) {
  const { content, sha256 } = printed
  const { desk, report, set } = content
  return (
    <article className="a4">
      <SheetHead content={content} editions={editions} />
      <Reason title="Why this edition" reason={report.again} />
      <Changes content={content} />
      <Reason title="Why it is published with open items" reason={report.blockersReason} />
      {set === undefined ? null : <SheetSet set={set} content={content} />}
      <h2>Summary</h2>
      <p>{summaryOf(content)}</p>
      <RatingsBar content={content} />
      <OpenItems content={content} />
      {content.claims.map((claim) => (
        <SheetClaim key={claim.id} claim={claim} content={content} />
      ))}
      <SheetSources sources={content.sources} />
      <Rules content={content} />
      <p className="folio">
        <span>
          <bdi>{desk.name}</bdi>, report {words.reportName(content)}
        </span>
        <span>SHA-256 {sha256}</span>
      </p>
    </article>
  )
}

/** An edition frozen before changes were frozen too says nothing of them. */
function Changes({ content: { changes, report } }: { content: EditionContent }) {
  if (changes === undefined) return null
  return (
    <>
      <h2>{words.say('whatChanged', { number: (report.edition ?? 1) - 1 })}</h2>
      <ChangesList changes={changes} to={({ number }) => `#c-${number}`} />
    </>
  )
}

function OpenItems({ content }: { content: EditionContent }) {
  return (
    <>
      {content.blockers.length === 0 ? null : (
        <>
          <h2>Open items</h2>
          <ul className="open">
            {content.blockers.map(({ sentence }) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {content.warnings === undefined || content.warnings.length === 0 ? null : (
        <>
          <h2>Warnings</h2>
          <p className="by">They do not stop sign-off on this desk.</p>
          <ul className="open">
            {content.warnings.map(({ sentence, which }) => (
              <li key={`${which} ${sentence}`} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Rules({ content }: { content: EditionContent }) {
  const { rules } = deskLines(content, 'en')
  if (rules.length === 0) return null
  return (
    <>
      <h2>{words.say('rules')}</h2>
      <ul className="open rules">
        {rules.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Reason({ title, reason }: { title: string; reason: string | null }) {
  if (reason === null) return null
  return (
    <>
      <h2>{title}</h2>
      <p className="said" dir="auto">
        {reason}
      </p>
    </>
  )
}
