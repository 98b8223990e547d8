import { z } from 'zod'
import { exportEdition } from '@/lib/exports/export-article.query'
import { CONTENT_TYPES, SHORT_FORMATS } from '@/lib/exports/export-format'
import { editionPage } from '@/lib/reports/edition-page.query'
import { reports } from '@/lib/reports/reports.query'
import { notFound } from '@/lib/shared/refusal'
import { oneReport } from './one-report.query'
import { handsOut, looks, type Operation } from './operation'
import { idPageQuery } from './page-query.input'
import { editionTold, reportsTold, reportTold } from './reports.answer'

/** What can be asked about reports. */
export const REPORT_OPERATIONS: readonly Operation[] = [
  looks({
    ...{ name: 'listReports', path: '/reports', tag: 'reports', scope: 'reports:read', tells: 'list' },
    summary: 'A page of reports, the last begun first',
    query: z.object(idPageQuery),
    answer: reportsTold,
    look: async (actor, _words, { limit, after = null }) => {
      const { reports: rows, next } = await reports(actor, { after, limit })
      const told = rows.map(({ newest, ...row }) => ({
        ...row,
        newest: newest === null ? null : { ...newest, publishedAt: newest.publishedAt.toISOString() },
      }))
      return { body: { reports: told, next }, next }
    },
  }),
  looks({
    ...{ name: 'getReport', path: '/reports/{id}', tag: 'reports', scope: 'reports:read', tells: 'thing' },
    summary: 'A report with its editions, newest first',
    answer: reportTold,
    look: async (actor, { id = '' }) => {
      const { editions, ...report } = await oneReport(actor, id)
      const told = editions.map((edition) => ({ ...edition, publishedAt: edition.publishedAt.toISOString() }))
      return { body: { ...report, editions: told } }
    },
  }),
  looks({
    ...{ name: 'getEdition', path: '/reports/{id}/editions/{edition}', tag: 'reports', scope: 'reports:read' },
    tells: 'thing',
    summary: 'An edition of a report, whole, as it was frozen',
    answer: editionTold,
    look: async (actor, { id = '', edition = '' }) => {
      const number = Number(edition)
      const { reportId, printed } = await editionPage(actor, id, number)
      return { body: { reportId, number, ...printed } }
    },
  }),
  handsOut({
    ...{ name: 'exportEdition', path: '/reports/{id}/editions/{edition}/export/{format}', tag: 'reports' },
    scope: 'reports:read',
    summary: 'An edition of a report as a file for readers',
    choices: { format: SHORT_FORMATS },
    answer: [...new Set(SHORT_FORMATS.map((format) => CONTENT_TYPES[format].split(';')[0] ?? ''))],
    look: async (actor, { id: reportId = '', edition, ...words }) => {
      const format = SHORT_FORMATS.find((each) => each === words.format)
      if (format === undefined) throw notFound('format')
      const { body, contentType, filename } = await exportEdition(actor, { reportId, edition: Number(edition), format })
      return { body: [...body].join(''), file: { contentType, filename } }
    },
  }),
]
