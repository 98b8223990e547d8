import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Actor } from '@/lib/access/actor'
import { evidenceOfClaim, evidencePiece } from '@/lib/api/evidence-told.query'
import { oneArticle } from '@/lib/api/one-article.query'
import { oneClaim } from '@/lib/api/one-claim.query'
import { oneReport } from '@/lib/api/one-report.query'
import { ratingsInUse } from '@/lib/api/ratings-in-use.query'
import { articlesInHand } from '@/lib/articles/articles-in-hand.query'
import { articles } from '@/lib/articles/articles.query'
import { galley } from '@/lib/articles/galley.query'
import { previewImport } from '@/lib/articles/preview-import.query'
import { activity, latestActivity } from '@/lib/audit/activity.query'
import { claimAtATime } from '@/lib/claims/claim-as-of.query'
import { claimPage } from '@/lib/claims/claim-page.query'
import { claimPanel } from '@/lib/claims/claim-panel.query'
import { claimFacet, FACETS } from '@/lib/claims/claim-facets.query'
import { NO_FILTER } from '@/lib/claims/claims-filter'
import { claimsPage } from '@/lib/claims/claims-page.query'
import { CLAIM_SORTS } from '@/lib/claims/claims-sort'
import { claimsTable } from '@/lib/claims/claims-table.query'
import { filterNames } from '@/lib/claims/filter-names.query'
import { lateClaims } from '@/lib/claims/late-claims.query'
import { looserFilters } from '@/lib/claims/looser-filters.query'
import { myDesk } from '@/lib/claims/my-desk.query'
import { countClaims, viewCounts } from '@/lib/claims/view-counts.query'
import { savedViews } from '@/lib/claims/saved-views.query'
import { withFound } from '@/lib/claims/found-in.query'
import { searchMarks } from '@/lib/claims/search-marks.query'
import { workload } from '@/lib/claims/workload.query'
import { commentWordings } from '@/lib/comments/comment-wordings.query'
import { commentsOnArticle } from '@/lib/comments/comments-on-article.query'
import { commentsOnClaim } from '@/lib/comments/comments-on-claim.query'
import { findSources } from '@/lib/evidence/find-sources.query'
import { quoteLooks } from '@/lib/evidence/quote-looks.query'
import { snapshotChanges } from '@/lib/evidence/snapshot-changes.query'
import { snapshotFile } from '@/lib/evidence/snapshot-file.query'
import { snapshotPage } from '@/lib/evidence/snapshot-page.query'
import { sourcePage } from '@/lib/evidence/source-page.query'
import { sourcesToLookAfter } from '@/lib/evidence/sources-to-look-after.query'
import { sources } from '@/lib/evidence/sources.query'
import { changedSince } from '@/lib/live/changed-since.query'
import { notifications, unreadNotifications } from '@/lib/notifications/notifications.query'
import { deskName } from '@/lib/people/desk-name.query'
import { deskSettings } from '@/lib/people/desk-settings.query'
import { otherDesksOf } from '@/lib/people/desks-of-actor.query'
import { homeOf } from '@/lib/people/home.query'
import { people } from '@/lib/people/people.query'
import { publicFace } from '@/lib/people/public-face.query'
import { readerErrors, readerErrorsWaiting } from '@/lib/published/reader-errors.query'
import { claimsForSet } from '@/lib/reports/claims-for-set.query'
import { comparedEditions } from '@/lib/reports/compared-editions.query'
import { editionPage } from '@/lib/reports/edition-page.query'
import { bundleContents } from '@/lib/exports/bundle-contents.query'
import { editionOfArticle, exportArticle, exportEdition, exportText } from '@/lib/exports/export-article.query'
import { LONG_FORMATS, SHORT_FORMATS } from '@/lib/exports/export-format'
import { claimsExport } from '@/lib/exports/claims-export.query'
import { exportFile } from '@/lib/exports/export-file.query'
import { exportNamed } from '@/lib/exports/export-named.query'
import { exportPreview } from '@/lib/exports/export-preview.query'
import { DEFAULT_OPTIONS } from '@/lib/exports/print-options'
import { publicationState } from '@/lib/published/publication-state.query'
import { reportPage } from '@/lib/reports/report-page.query'
import { reportById } from '@/lib/reports/report-by-id.query'
import { reports } from '@/lib/reports/reports.query'
import { setReportPage } from '@/lib/reports/set-report-page.query'
import { findAnything } from '@/lib/search/find-anything.query'
import { agreement } from '@/lib/verdicts/agreement.query'
import { parseAgreementFilter } from '@/lib/verdicts/agreement-filter'
import { ratingScale } from '@/lib/verdicts/rating-scale.query'
import { PLANT, type SealedDesk } from './sealed-desk'

/** How a query is asked for all it can tell of a sealed desk; or, as a sentence, why nobody who reads there asks it. */
export type Asked = ((actor: Actor, at: SealedDesk) => Promise<unknown>) | string

const ALL_ACTIVITY = { person: null, article: null, claim: null, before: null }
const EVERYTHING = { ...DEFAULT_OPTIONS, audience: 'desk' } as const
const BEFORE_ANYONE = 'Asked before it is known who reads, and tells of people and desks only.'

/** One row for each exported function of each `*.query.ts`. A new query gets a row here, or a test of what is sealed fails. */
export const EVERY_QUERY: Record<string, Asked> = {
  'lib/api/actor-of-token.query.ts#bearerOf': BEFORE_ANYONE,
  'lib/api/evidence-told.query.ts#evidenceOfClaim': (actor, { claimId }) => evidenceOfClaim(actor, claimId),
  'lib/api/evidence-told.query.ts#evidencePiece': async (actor, { claimId }) =>
    Promise.all((await evidenceOfClaim(actor, claimId)).map(({ id }) => evidencePiece(actor, id))),
  'lib/api/one-article.query.ts#oneArticle': (actor, { articleId }) => oneArticle(actor, articleId),
  'lib/api/one-claim.query.ts#oneClaim': (actor, { claimId }) => oneClaim(actor, claimId),
  'lib/api/one-report.query.ts#oneReport': (actor, { reportId }) => oneReport(actor, reportId),
  'lib/api/own-tokens.query.ts#ownTokens': 'Tells a person their own tokens, and nothing of the desk’s work.',
  'lib/api/ratings-in-use.query.ts#ratingsInUse': (actor) => ratingsInUse(actor),
  'lib/articles/articles-in-hand.query.ts#articlesInHand': (actor) => articlesInHand(actor),
  'lib/articles/articles.query.ts#articles': (actor) => articles(actor, { after: null }),
  'lib/articles/galley.query.ts#galley': (actor, { articleId }) => galley(actor, articleId),
  'lib/articles/preview-import.query.ts#previewImport': (actor) =>
    previewImport(actor, { from: 'paste', text: 'The harbour bridge closed on 4 March 2024.', html: null }),
  'lib/audit/activity.query.ts#activity': async (actor, { articleId, claimId, giver }) => [
    await activity(actor, ALL_ACTIVITY),
    await activity(actor, { ...ALL_ACTIVITY, article: articleId }),
    await activity(actor, { ...ALL_ACTIVITY, claim: claimId }),
    await activity(actor, { ...ALL_ACTIVITY, person: giver.userId }),
  ],
  'lib/audit/activity.query.ts#latestActivity': (actor) => latestActivity(actor, 100),
  'lib/claims/claim-as-of.query.ts#claimAtATime': (actor, { claimId }) => claimAtATime(actor, claimId, null),
  'lib/claims/claim-page.query.ts#claimPage': (actor, { claimId }) => claimPage(actor, claimId),
  'lib/claims/claim-panel.query.ts#claimPanel': (actor, { claimId }) => claimPanel(actor, claimId),
  'lib/claims/claim-facets.query.ts#claimFacet': async (actor, { desk }) => [
    await Promise.all(FACETS.map((field) => claimFacet(actor, NO_FILTER, field))),
    await claimFacet(actor, { ...NO_FILTER, rating: Object.values(desk.ratings) }, 'status'),
    await claimFacet(actor, { ...NO_FILTER, search: PLANT }, 'status'),
  ],
  'lib/claims/claims-page.query.ts#claimsPage': async (actor, { desk }) => [
    await Promise.all(
      CLAIM_SORTS.map((by) => claimsPage(actor, { ...NO_FILTER, sort: [{ by, descending: 'yes' }] }, { limit: 3 })),
    ),
    await Promise.all(
      Object.values(desk.ratings).map((rating) => claimsPage(actor, { ...NO_FILTER, rating: [rating] })),
    ),
    await claimsPage(actor, { ...NO_FILTER, search: PLANT }),
  ],
  'lib/claims/view-counts.query.ts#viewCounts': (actor) => viewCounts(actor),
  'lib/claims/view-counts.query.ts#countClaims': async (actor, { desk }) => [
    await Promise.all(
      Object.values(desk.ratings).map((rating) => countClaims(actor, { ...NO_FILTER, rating: [rating] })),
    ),
    await countClaims(actor, { ...NO_FILTER, search: PLANT }),
  ],
  'lib/claims/claims-table.query.ts#claimsTable': async (actor) => [
    await claimsTable(actor, NO_FILTER),
    await claimsTable(actor, { ...NO_FILTER, search: PLANT }),
  ],
  'lib/claims/filter-names.query.ts#filterNames': (actor, { desk }) =>
    filterNames(actor, { ...NO_FILTER, rating: Object.values(desk.ratings), assignee: [actor.userId] }),
  'lib/claims/looser-filters.query.ts#looserFilters': async (actor, { desk }) => [
    await looserFilters(actor, { ...NO_FILTER, rating: Object.values(desk.ratings), only: 'late' }),
    await looserFilters(actor, { ...NO_FILTER, search: PLANT, status: ['open'] }),
  ],
  'lib/claims/found-in.query.ts#withFound': async (actor) => {
    const { rows } = await claimsPage(actor, { ...NO_FILTER, search: PLANT })
    return withFound(actor, [{ words: [PLANT.toLowerCase()], last: 'whole' }], rows)
  },
  'lib/claims/search-marks.query.ts#searchMarks': (actor) => searchMarks(actor, PLANT),
  'lib/claims/late-claims.query.ts#lateClaims': (actor) => lateClaims(actor, 1),
  'lib/claims/my-desk.query.ts#myDesk': (actor) => myDesk(actor),
  'lib/claims/saved-views.query.ts#savedViews': (actor) => savedViews(actor),
  'lib/claims/workload.query.ts#workload': (actor) => workload(actor),
  'lib/cli/people-here.query.ts#actorFor': BEFORE_ANYONE,
  'lib/cli/people-here.query.ts#deskNames': BEFORE_ANYONE,
  'lib/comments/comment-wordings.query.ts#commentWordings': (actor, { commentId }) => commentWordings(actor, commentId),
  'lib/comments/comments-on-article.query.ts#commentsOnArticle': (actor, { articleId }) =>
    commentsOnArticle(actor, articleId),
  'lib/comments/comments-on-claim.query.ts#commentsOnClaim': (actor, { claimId }) => commentsOnClaim(actor, claimId),
  'lib/evidence/find-sources.query.ts#findSources': (actor) => findSources(actor, PLANT),
  'lib/evidence/quote-looks.query.ts#quoteLooks': (actor, { claimId }) => quoteLooks(actor, claimId),
  'lib/evidence/snapshot-changes.query.ts#snapshotChanges': (actor, { sourceId }) =>
    snapshotChanges(actor, sourceId, 1, 2),
  'lib/evidence/snapshot-file.query.ts#snapshotFile': (actor, { sourceId }) =>
    snapshotFile(actor, { sourceId, number: 1 }),
  'lib/evidence/snapshot-page.query.ts#snapshotPage': (actor, { sourceId }) =>
    snapshotPage(actor, { sourceId, number: 1, textId: null, place: null }),
  'lib/evidence/source-page.query.ts#sourcePage': (actor, { sourceId }) => sourcePage(actor, sourceId),
  'lib/evidence/sources-to-look-after.query.ts#sourcesToLookAfter': (actor) => sourcesToLookAfter(actor, null),
  'lib/evidence/sources.query.ts#sources': (actor) => sources(actor, { search: '', kind: null, after: null }),
  'lib/imports/imports.query.ts#imports': 'Tells editors of files and counts their rows; what they became is not told.',
  'lib/imports/imports.query.ts#importIssues': 'Rows of a file that came to nothing: nothing of them is on the desk.',
  'lib/imports/imports.query.ts#importProgress': 'Counts rows of a file; what they became is not told.',
  'lib/imports/imports.query.ts#importShown': 'Shows a file as it was sent, to editors, with counts of its rows.',
  'lib/imports/mapping-to-propose.query.ts#mappingToPropose':
    'Tells editors the scale of the desk and what they chose for the columns of a file.',
  'lib/live/changed-since.query.ts#changedSince': (actor) => changedSince(actor, new Date(0)),
  'lib/notifications/notifications.query.ts#notifications': (actor) => notifications(actor, null),
  'lib/notifications/notifications.query.ts#unreadNotifications': (actor) => unreadNotifications(actor),
  'lib/people/actor-of-session.query.ts#actorOf': BEFORE_ANYONE,
  'lib/people/actor-of-session.query.ts#actorOfSession': BEFORE_ANYONE,
  'lib/people/actor-of-session.query.ts#standingOfSession': BEFORE_ANYONE,
  'lib/people/desk-name.query.ts#deskName': (actor) => deskName(actor),
  'lib/people/desk-settings.query.ts#deskSettings': (actor) => deskSettings(actor),
  'lib/people/desks-of-actor.query.ts#otherDesksOf': (actor) => otherDesksOf(actor),
  'lib/people/home.query.ts#homeOf': (actor) => homeOf(actor),
  'lib/people/invitation-offer.query.ts#invitationOffer': BEFORE_ANYONE,
  'lib/people/own-account.query.ts#ownAccount': 'Tells a person their own account, and nothing of the desk’s work.',
  'lib/people/password-reset-offer.query.ts#passwordResetServes': BEFORE_ANYONE,
  'lib/people/people.query.ts#people': (actor) => people(actor),
  'lib/people/public-face.query.ts#publicFace': (actor) => publicFace(actor),
  'lib/people/sessions-that-stand.query.ts#sessionsThatStand': BEFORE_ANYONE,
  'lib/published/reader-errors.query.ts#readerErrors': (actor) =>
    readerErrors(actor, { which: 'waiting', after: null }),
  'lib/published/reader-errors.query.ts#readerErrorsWaiting': (actor) => readerErrorsWaiting(actor),
  'lib/reports/claims-for-set.query.ts#claimsForSet': async (actor, { desk, claimId, setReportId }) => [
    await claimsForSet(actor, { filter: { ...NO_FILTER, search: PLANT }, ids: [claimId], reportId: setReportId }),
    await Promise.all(
      Object.values(desk.ratings).map((rating) =>
        claimsForSet(actor, { filter: { ...NO_FILTER, rating: [rating] }, ids: [], reportId: null }),
      ),
    ),
  ],
  'lib/reports/compared-editions.query.ts#comparedEditions': (actor, { reportId }) =>
    comparedEditions(actor, reportId, { edition: 1, since: 1 }),
  'lib/reports/edition-page.query.ts#editionPage': async (actor, { reportId, setReportId }) => [
    await editionPage(actor, reportId, 1),
    await editionPage(actor, setReportId, 1),
  ],
  'lib/reports/report-by-id.query.ts#reportById': async (actor, { reportId, setReportId }) => [
    await reportById(actor, reportId),
    await reportById(actor, setReportId),
  ],
  'lib/exports/bundle-contents.query.ts#bundleContents': (actor, { reportId }) =>
    bundleContents(actor, { reportId, edition: 1, audience: 'desk' }),
  'lib/exports/export-article.query.ts#exportArticle': (actor, { articleId }) =>
    Promise.all(SHORT_FORMATS.map((format) => exportArticle(actor, { articleId, format, edition: 'draft' }))),
  'lib/exports/export-article.query.ts#exportEdition': (actor, { reportId }) =>
    Promise.all(
      SHORT_FORMATS.filter((format) => format !== 'claimreview').map((format) =>
        exportEdition(actor, { reportId, edition: 1, format }),
      ),
    ),
  'lib/exports/export-article.query.ts#editionOfArticle': (actor, { articleId }) =>
    editionOfArticle(actor, { articleId, edition: undefined }),
  'lib/exports/export-article.query.ts#exportText': (actor, { articleId }) =>
    exportText(actor, { of: { kind: 'article-draft', articleId }, format: 'json', options: EVERYTHING }),
  'lib/exports/export-named.query.ts#exportNamed': (actor, { articleId }) =>
    exportNamed(actor, { named: articleId, edition: undefined }),
  'lib/exports/export-preview.query.ts#exportPreview': (actor, { articleId }) =>
    exportPreview(actor, { of: { kind: 'article-draft', articleId }, format: 'json', options: EVERYTHING }),
  'lib/exports/claims-export.query.ts#claimsExport': (actor) =>
    Promise.all((['csv', 'json'] as const).map((format) => writtenClaims(actor, format))),
  'lib/exports/export-file.query.ts#exportFile': (actor, { articleId }) =>
    Promise.all(
      LONG_FORMATS.map((format) =>
        exportFile(actor, { of: { kind: 'article-draft', articleId }, format, options: DEFAULT_OPTIONS }),
      ),
    ),
  'lib/published/publication-state.query.ts#publicationState': (actor, { reportId }) =>
    publicationState(actor, reportId, 1),
  'lib/reports/report-page.query.ts#reportPage': (actor, { articleId }) => reportPage(actor, articleId),
  'lib/reports/set-report-page.query.ts#setReportPage': (actor, { setReportId }) => setReportPage(actor, setReportId),
  'lib/reports/reports.query.ts#reports': (actor) => reports(actor, { after: null }),
  'lib/search/find-anything.query.ts#findAnything': async (actor) => [
    await findAnything(actor, PLANT),
    await findAnything(actor, 'C-1'),
  ],
  'lib/verdicts/agreement.query.ts#agreement': async (actor, { giver }) => [
    await agreement(actor, parseAgreementFilter({}, new Date().toISOString().slice(0, 10))),
    await agreement(
      actor,
      parseAgreementFilter({ first: giver.userId, second: actor.userId }, new Date().toISOString().slice(0, 10)),
    ),
  ],
  'lib/verdicts/rating-scale.query.ts#ratingScale': (actor) => ratingScale(actor),
}

async function writtenClaims(actor: Actor, format: 'csv' | 'json'): Promise<string> {
  const written: Uint8Array[] = []
  for await (const part of (await claimsExport(actor, NO_FILTER, format)).parts) written.push(part)
  return Buffer.concat(written).toString()
}

/** The exported functions of all queries there are, as the rows above name them. */
export async function namesOfQueries(): Promise<string[]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.query.ts'))
  const named = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(/* @vite-ignore */ resolve('lib', file))
      return Object.keys(exported)
        .filter((name) => typeof exported[name] === 'function')
        .map((name) => `lib/${file}#${name}`)
    }),
  )
  return named.flat().sort()
}
