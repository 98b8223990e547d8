import type { EditionContent, EditionSource, PrintedEdition } from '@/lib/reports/edition'
import { linkable } from '@/lib/exports/html'
import { printedDay, printedTime, signaturesOf, summaryOf } from '@/lib/reports/report-summary'
import { wordsOf } from '@/lib/exports/words'
import { RatingsBar } from './ratings-bar'
import { SheetClaim } from './sheet-claim'

const words = wordsOf('en')

/** An edition as a page made for print; everything on it was frozen when it was published. */
export function ReportSheet({ printed, editions }: { printed: PrintedEdition; editions: number }) {
  const { content, sha256 } = printed
  const { desk, report, article } = content
  return (
    <article className="a4">
      <div className="mast">
        <span>Fact-check report</span>
        <bdi>{desk.name}</bdi>
        <span>
          Edition {report.edition} of {editions}
        </span>
      </div>
      <h1 dir="auto" lang={article.language}>
        {article.title}
      </h1>
      <p className="dek">
        {[article.byline, article.publisher].map((fact, index) =>
          fact === null ? null : (
            <span key={index}>
              <bdi lang={article.language}>{fact}</bdi>,{' '}
            </span>
          ),
        )}
        version {article.version} of the article
        {article.publishedOn === null ? '' : `, ${printedDay(article.publishedOn)}`}.
      </p>
      <Signatures content={content} />
      <Reason title="Why this edition" reason={report.again} />
      <Reason title="Why it is published with open items" reason={report.blockersReason} />
      <h2>Summary</h2>
      <p>{summaryOf(content)}</p>
      <RatingsBar content={content} />
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
      {content.claims.map((claim) => (
        <SheetClaim key={claim.id} claim={claim} content={content} />
      ))}
      {content.sources.length === 0 ? null : (
        <ol className="fnotes" aria-label="Sources">
          {content.sources.map((source) => (
            <Footnote key={source.id} source={source} />
          ))}
        </ol>
      )}
      <p className="folio">
        <span>
          <bdi>{desk.name}</bdi>, report {words.reportName(content)}
        </span>
        <span>SHA-256 {sha256}</span>
      </p>
    </article>
  )
}

function Signatures({ content }: { content: EditionContent }) {
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const { report, desk } = content
  const lines: [string, string][] = [
    ['Checked by', checkedBy.join(', ') || 'Nobody yet'],
    ['Adjudicated by', adjudicatedBy.join(', ') || 'Nothing to adjudicate'],
    ['Published', `${signedBy ?? ''}, ${printedTime(report.at, desk.timeZone)}`],
    ['Report no.', report.number ?? ''],
  ]
  return (
    <dl className="sign">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
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

function Footnote({ source }: { source: EditionSource }) {
  const { title, facts, origin, more } = words.source(source)
  const url = linkable(source.url)
  const archive = linkable(source.archiveUrl ?? null)
  return (
    <li id={`s-${source.number}`}>
      <b>{source.number}</b>
      <span>
        <cite dir="auto">{title}</cite>. <bdi>{facts}</bdi>.{' '}
        {url === null ? null : (
          <a className="link" href={url} rel="noopener noreferrer nofollow">
            {url}
          </a>
        )}
        {origin === null ? null : <bdi> {origin}.</bdi>}
        {more.map((line) => (
          <bdi key={line}> {line}.</bdi>
        ))}
        {archive === null ? null : (
          <>
            {' '}
            Archived:{' '}
            <a className="link" href={archive} rel="noopener noreferrer nofollow">
              {archive}
            </a>
          </>
        )}
      </span>
    </li>
  )
}
