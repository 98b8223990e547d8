import './reports.css'
import Link from 'next/link'
import { TextChangesShown } from '@/components/sources/text-changes-shown'
import { Empty } from '@/components/ui/empty'
import { Time } from '@/components/ui/time'
import type { ComparedEditions } from '@/lib/reports/compared-editions.query'
import { ChangesList } from './changes-list'

type Props = { compared: ComparedEditions; timeZone: string }

/** What one edition of a report says otherwise than another. */
export function ChangesScreen({ compared, timeZone }: Props) {
  const { reportId, number, title, language, direction, edition, since, again, changes, text } = compared
  const sheet = `/reports/${reportId}/editions/${edition.number}`
  return (
    <main id="main" className="page narrow report">
      <div className="head">
        <h1>
          What changed <span className="muted num">{number}</span>
        </h1>
      </div>
      <p className="lede" lang={language} dir={direction}>
        {title}
      </p>
      <p>
        <Link className="link" href={sheet}>
          Edition {edition.number}
        </Link>
        , <Time at={edition.publishedAt} timeZone={timeZone} />, <bdi>{edition.by}</bdi>
        {since === null ? null : (
          <>
            , against{' '}
            <Link className="link" href={`/reports/${reportId}/editions/${since.number}`}>
              edition {since.number}
            </Link>
            , <Time at={since.publishedAt} timeZone={timeZone} />, <bdi>{since.by}</bdi>
          </>
        )}
        .
      </p>
      <Compare compared={compared} />
      {again === null ? null : (
        <>
          <h2>Why edition {edition.number}</h2>
          <p className="pre" dir="auto">
            {again}
          </p>
        </>
      )}
      {since === null ? <Empty>There is nothing to compare it with: it is the only edition.</Empty> : null}
      {since === null ? null : (
        <>
          <h2>Changes</h2>
          <ChangesList changes={changes} to={(claim) => `${sheet}#c-${claim.number}`} />
        </>
      )}
      {text === null ? null : (
        <>
          <h2>The text of the article</h2>
          <TextChangesShown changes={text} language={language} />
        </>
      )}
    </main>
  )
}

function Compare({ compared: { editions, edition, since } }: { compared: ComparedEditions }) {
  const others = editions.filter(({ number }) => number !== edition.number)
  if (others.length === 0) return null
  return (
    <form method="get" className="compare">
      <label htmlFor="since">Compare with</label>{' '}
      <select id="since" name="since" defaultValue={since?.number} key={since?.number}>
        {others.map(({ number }) => (
          <option key={number} value={number}>
            edition {number}
          </option>
        ))}
      </select>{' '}
      <button type="submit" className="btn">
        Compare
      </button>
    </form>
  )
}
