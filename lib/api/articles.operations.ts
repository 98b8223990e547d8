import { z } from 'zod'
import { articles } from '@/lib/articles/articles.query'
import { importArticle } from '@/lib/articles/import-article.command'
import { importArticleInput } from '@/lib/articles/import-article.input'
import { articlesTold, articleTold, importedTold } from './articles.answer'
import { oneArticle } from './one-article.query'
import { changes, looks, type Operation } from './operation'
import { idPageQuery } from './page-query.input'

/** What can be asked about articles, and how one comes in. */
export const ARTICLE_OPERATIONS: readonly Operation[] = [
  looks({
    ...{ name: 'listArticles', path: '/articles', tag: 'articles', scope: 'articles:read', tells: 'list' },
    summary: 'A page of articles, newest first',
    query: z.object(idPageQuery),
    answer: articlesTold,
    look: async (actor, _words, { limit, after = null }) => {
      const { articles: rows, next } = await articles(actor, { after, limit })
      const told = rows.map(({ id, title, byline, publisher, publishedOn, language, direction, ...row }) => ({
        ...{ id, title, byline, publisher, publishedOn, language, direction, claims: row.claims },
        importedAt: row.importedAt.toISOString(),
        signedOff: row.signOff !== null && row.signOff.withdrawn === null ? ('yes' as const) : ('no' as const),
      }))
      return { body: { articles: told, next }, next }
    },
  }),
  looks({
    ...{ name: 'getArticle', path: '/articles/{id}', tag: 'articles', scope: 'articles:read', tells: 'thing' },
    summary: 'An article with the text it is worked on now',
    answer: articleTold,
    look: async (actor, { id = '' }) => ({ body: await oneArticle(actor, id) }),
  }),
  changes({
    ...{ name: 'importArticle', method: 'POST', path: '/articles', tag: 'articles', status: 201 },
    scope: 'articles:write',
    summary: 'Import a text as a new article',
    description:
      'A text that is here already is refused unless `again` is "import". Paragraphs are parted by an empty line; headings are their numbers from 0, "0,4".',
    input: importArticleInput,
    answer: importedTold,
    command: importArticle,
    told: (imported) => ({ body: imported, location: `/articles/${imported.articleId}` }),
  }),
]
