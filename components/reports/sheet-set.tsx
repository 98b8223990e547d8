import type { EditionContent } from '@/lib/reports/edition'
import { linkable } from '@/lib/exports/html'
import { printedDay } from '@/lib/reports/report-summary'

type Set = NonNullable<EditionContent['set']>

/** What is said before the claims of a set, and the articles they stand in. */
export function SheetSet({ set, content }: { set: Set; content: EditionContent }) {
  return (
    <>
      {set.introduction === null ? null : (
        <>
          <h2>Introduction</h2>
          <p className="pre" dir="auto" lang={content.article.language}>
            {set.introduction}
          </p>
        </>
      )}
      <h2>The articles</h2>
      <ol className="of-set">
        {set.articles.map((article) => (
          <li key={article.id} value={article.number}>
            <Article article={article} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Article({ article }: { article: Set['articles'][number] }) {
  const { title, byline, publisher, publishedOn, language, direction, version } = article
  const url = linkable(article.url)
  return (
    <>
      <cite lang={language} dir={direction}>
        {title}
      </cite>
      {[byline, publisher].map((fact, index) =>
        fact === null ? null : (
          <span key={index}>
            , <bdi lang={language}>{fact}</bdi>
          </span>
        ),
      )}
      {publishedOn === null ? '' : `, ${printedDay(publishedOn)}`}, version {version}.{' '}
      {url === null ? null : (
        <a className="link" href={url} rel="noopener noreferrer nofollow">
          {url}
        </a>
      )}
    </>
  )
}
