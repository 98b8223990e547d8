import type { EditionChange, EditionSource } from '@/lib/reports/edition'
import type { NamedTotal } from '@/lib/reports/totals'
import { signaturesOf } from '@/lib/reports/report-summary'
import { deskLines } from './desk-lines'
import { LANGUAGE_NAMES } from './label-language'
import { plain } from './line'
import { type Book, type Cell, claimNumber, dayCell, type Sheet, sheetOf } from './xlsx-sheet'

/** A row for each source, by its number. */
export function sourcesSheet({ print, words, say }: Book): Sheet {
  const parts = new Map(print.content.sources.map((source) => [source.number, words.source(source)]))
  return sheetOf<EditionSource>(
    say('sourcesSheet'),
    [
      { head: say('number'), width: 8, cell: ({ number }) => number },
      { head: say('title'), width: 60, cell: ({ title }) => title },
      { head: words.say('kind'), width: 20, cell: ({ kind }) => words.sourceKind(kind) },
      { head: say('publisher'), width: 26, cell: ({ publisher }) => publisher },
      { head: say('author'), width: 26, cell: ({ author }) => author },
      { head: say('publishedOn'), width: 13, cell: ({ publishedOn }) => dayCell(publishedOn) },
      { head: say('language'), width: 10, cell: ({ language }) => language },
      { head: say('address'), width: 48, cell: ({ url }) => url },
      { head: words.say('archived'), width: 48, cell: ({ archiveUrl }) => archiveUrl ?? null },
      { head: say('derivesFrom'), width: 30, cell: ({ number }) => parts.get(number)?.origin ?? null },
      { head: say('more'), width: 48, cell: ({ number }) => parts.get(number)?.more.join('. ') ?? null },
    ],
    print.content.sources,
  )
}

/** The totals, as every format counts them. */
export function totalsSheet({ print, words, say }: Book): Sheet {
  return sheetOf<NamedTotal>(
    say('totalsSheet'),
    [
      { head: say('name'), width: 48, cell: ({ name }) => name },
      { head: say('count'), width: 12, cell: ({ count }) => count },
    ],
    words.totals(print.content),
  )
}

/** What is open, and what warns. */
export function openSheet({ print, words, say }: Book): Sheet {
  const { content } = print
  const open = content.blockers.map((blocker) => ({
    what: say('openItem'),
    sentence: words.openItem(blocker, content),
    claim: blocker.claim,
    passage: blocker.passage,
  }))
  const warnings = (content.warnings ?? []).map((warning) => ({
    what: say('warning'),
    sentence: words.warning(warning),
    claim: warning.claim,
    passage: null,
  }))
  return sheetOf<(typeof open)[number]>(
    say('openSheet'),
    [
      { head: say('what'), width: 14, cell: ({ what }) => what },
      { head: words.say('claim'), width: 10, cell: ({ claim }) => (claim === null ? null : claimNumber(claim.number)) },
      { head: say('passage'), width: 10, cell: ({ passage }) => passage },
      { head: say('sentence'), width: 90, cell: ({ sentence }) => sentence },
    ],
    [...open, ...warnings],
  )
}

/** What is new against the edition before; of a first edition there is no such sheet. */
export function changesSheet({ print, words, say }: Book): Sheet[] {
  const { changes } = print.content
  if (changes === undefined) return []
  return [
    sheetOf<EditionChange>(
      say('changesSheet'),
      [
        {
          head: words.say('claim'),
          width: 10,
          cell: ({ claim }) => (claim === null ? null : claimNumber(claim.number)),
        },
        { head: say('numberOf'), width: 12, cell: ({ piece }) => piece },
        { head: say('sentence'), width: 70, cell: (change) => words.change(change) },
        { head: say('before'), width: 50, cell: ({ before }) => before },
        { head: say('after'), width: 50, cell: ({ after }) => after },
      ],
      changes,
    ),
  ]
}

/** What was said on the desk; a print for readers has no such sheet. */
export function commentsSheet({ print, words, say }: Book): Sheet[] {
  const { comments } = deskLines(print.content, words.language)
  if (print.options.audience === 'readers' || comments.length === 0) return []
  const said = comments.flatMap(({ on, said: lines, resolved }) =>
    lines.map(({ head, text }) => ({ on, head: plain(head), text, resolved })),
  )
  return [
    sheetOf<(typeof said)[number]>(
      say('commentsSheet'),
      [
        { head: say('what'), width: 24, cell: ({ on }) => on },
        { head: '', width: 40, cell: ({ head }) => head },
        { head: words.say('comments'), width: 80, cell: ({ text }) => text },
        { head: words.say('status'), width: 14, cell: ({ resolved }) => resolved },
      ],
      said,
    ),
  ]
}

/** Which report and edition this is, how it was made, and by whom. */
export function aboutSheet({ print, words, say, local }: Book): Sheet {
  const { content, options, leftOut, sha256 } = print
  const { report, desk, article, set, takenFrom, state, signedOff } = content
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const comma = words.say('listComma')
  const rows: [string, Cell | undefined][] = [
    [words.say('report'), words.reportName(content)],
    [say('title'), article.title],
    [say('address'), article.url],
    ...(set?.articles ?? []).map(({ number, title }): [string, Cell] => [`${say('article')} ${number}`, title]),
    [words.say('introduction'), set?.introduction],
    [words.say('desk'), print.house?.name ?? desk.name],
    [words.say('status'), state === 'draft' ? words.say('draft') : null],
    [words.say('checkedBy'), checkedBy.join(comma)],
    [words.say('adjudicatedBy'), adjudicatedBy.join(comma)],
    [words.say('signedOffBy'), signedOff?.by],
    [words.say('publishedBy'), signedBy],
    [say('publishedOn'), local(report.at)],
    ['', words.say('timesOf', { zone: desk.timeZone })],
    [words.say('summary'), words.summary(content)],
    [words.say('whyThisEdition'), report.again],
    [words.say('whyWithOpenItems'), report.blockersReason],
    [say('audience'), words.say(options.audience === 'desk' ? 'forTheDesk' : 'forReaders')],
    [say('order'), say(options.order === 'rating' ? 'orderRating' : 'orderArticle')],
    [say('leftOut'), leftOut],
    ['', leftOut === 0 ? null : words.say('leftOut', { count: leftOut })],
    [say('language'), LANGUAGE_NAMES[options.language]],
    [words.say('hash'), sha256],
    [say('takenFrom'), takenFrom],
  ]
  const known = rows.filter(([, value]) => value !== undefined && value !== null && value !== '')
  return sheetOf<[string, Cell | undefined]>(
    say('aboutSheet'),
    [
      { head: say('what'), width: 34, cell: ([name]) => name },
      { head: say('value'), width: 90, cell: ([, value]) => value ?? null },
    ],
    known,
  )
}
