import { linkable } from '@/lib/exports/html'
import { wordsOf } from '@/lib/exports/words'
import type { EditionSource } from '@/lib/reports/edition'

const words = wordsOf('en')

/** The sources of a printed report, as notes at its foot. */
export function SheetSources({ sources }: { sources: readonly EditionSource[] }) {
  if (sources.length === 0) return null
  return (
    <ol className="fnotes" aria-label="Sources">
      {sources.map((source) => (
        <Footnote key={source.id} source={source} />
      ))}
    </ol>
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
