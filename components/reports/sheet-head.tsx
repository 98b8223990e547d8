import type { EditionContent } from '@/lib/reports/edition'
import { printedDay, printedTime, signaturesOf } from '@/lib/reports/report-summary'

/** The top of a printed report: whose it is, what it is on, and who stands behind it. */
export function SheetHead({ content, editions }: { content: EditionContent; editions: number }) {
  const { report, article, set } = content
  return (
    <>
      <div className="mast" style={mastStyle(content)}>
        <House content={content} />
        <span>Fact-check report</span>
        <span>
          Edition {report.edition} of {editions}
        </span>
      </div>
      <h1 dir="auto" lang={article.language}>
        {article.title}
      </h1>
      {set === undefined ? <Article article={article} /> : null}
      <Signatures content={content} />
    </>
  )
}

/** Without a look of its own the sheet is in ours. */
function mastStyle({ house }: EditionContent): React.CSSProperties | undefined {
  return house?.colour ? { borderBlockStart: `3px solid ${house.colour}`, paddingBlockStart: 8 } : undefined
}

function House({ content: { house, desk } }: { content: EditionContent }) {
  const name = house?.name ?? desk.name
  if (!house?.logo) return <bdi>{name}</bdi>
  const { png, width, height } = house.logo
  // It was frozen with the edition and has no address of its own.
  return <img src={`data:image/png;base64,${png}`} alt={name} width={width} height={height} className="logo" />
}

function Article({ article }: { article: EditionContent['article'] }) {
  return (
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
  )
}

function Signatures({ content }: { content: EditionContent }) {
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const { report, desk, signedOff } = content
  const signed: [string, string][] = signedOff
    ? [['Signed off', `${signedOff.by}, ${printedTime(signedOff.at, desk.timeZone)}`]]
    : []
  const lines: [string, string][] = [
    ['Checked by', checkedBy.join(', ') || 'Nobody yet'],
    ['Adjudicated by', adjudicatedBy.join(', ') || 'Nothing to adjudicate'],
    ...signed,
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
