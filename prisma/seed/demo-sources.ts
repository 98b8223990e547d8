import type { SourceFacts, SourceKind } from '@/lib/evidence/source'

/**
 * A source of the demo desk; `from` is the key of the source it derives from, `document` the file in `documents/` that is its
 * snapshot, `more` what only few sources have.
 */
export type DemoSource = {
  key: string
  title: string
  kind: SourceKind
  publisher?: string
  author?: string
  path?: string
  publishedOn?: string
  from?: string
  document: string
  more?: Partial<
    Pick<SourceFacts, 'interest' | 'confidentiality' | 'archiveUrl' | 'spokenOn' | 'spokenHow' | 'spokenTerms'>
  >
}

/** Said of every source, so that nobody takes one for a real publication. */
export const DEMO_NOTE =
  'Invented for the demo desk: the words quoted from it are ours and stand in no real publication.'

export const DEMO_SOURCES: readonly DemoSource[] = [
  {
    key: 'wire',
    title: 'Demo: wire report on the Kerman bombing',
    kind: 'wire',
    publisher: 'Example Wire',
    path: 'wire.example/kerman-bombing',
    publishedOn: '2024-01-04',
    document: 'wire.html',
  },
  {
    key: 'bulletin',
    title: 'Demo: bulletin of the hospitals in Kerman',
    kind: 'official_statement',
    publisher: 'Example Health Office',
    path: 'health.example/bulletin-3',
    publishedOn: '2024-01-04',
    document: 'bulletin.html',
  },
  {
    key: 'newspaper',
    title: 'Demo: newspaper report on the American warning',
    kind: 'news_report',
    publisher: 'Example Journal',
    author: 'Peter Lang and Ana Brito',
    path: 'journal.example/warning-to-iran',
    publishedOn: '2024-01-25',
    document: 'newspaper.html',
  },
  {
    key: 'summary',
    title: 'Demo: agency summary of the newspaper report',
    kind: 'wire',
    publisher: 'Example Wire',
    path: 'wire.example/warning-to-iran',
    publishedOn: '2024-01-25',
    from: 'newspaper',
    document: 'summary.html',
  },
  {
    key: 'directive',
    title: 'Demo: text of the duty-to-warn directive',
    kind: 'primary_document',
    publisher: 'Example Office of Intelligence',
    path: 'office.example/duty-to-warn.pdf',
    publishedOn: '2015-07-21',
    document: 'directive.html',
  },
  {
    key: 'table',
    title: 'Demo: table of attacks in Iran, 1979 to 2024',
    kind: 'dataset',
    publisher: 'Example Attack Archive',
    path: 'archive.example/iran.csv',
    publishedOn: '2024-01-10',
    document: 'table.csv',
  },
  {
    key: 'historian',
    title: 'Demo: recorded call with a historian of modern Iran',
    kind: 'interview',
    publisher: 'The Example Courier',
    author: 'Mira Castellan',
    path: 'courier.example/recordings/14',
    publishedOn: '2024-01-26',
    document: 'historian.txt',
  },
  {
    key: 'post',
    title: 'Demo: the claim of responsibility as it was posted',
    kind: 'social_post',
    publisher: 'Example Monitor of Extremist Media',
    path: 'monitor.example/2024/31',
    publishedOn: '2024-01-04',
    document: 'post.txt',
  },
  {
    key: 'chronicle',
    title: 'Demo: chronicle of the strike on Qassem Soleimani',
    kind: 'reference_work',
    publisher: 'Example Encyclopedia',
    path: 'encyclopedia.example/soleimani',
    publishedOn: '2023-06-01',
    document: 'chronicle.html',
  },
  {
    key: 'briefing',
    title: 'Demo: transcript of a defence briefing',
    kind: 'official_statement',
    publisher: 'Example Department of Defence',
    path: 'defence.example/briefings/2024-01-23',
    publishedOn: '2024-01-23',
    document: 'briefing.html',
  },
  {
    key: 'readout',
    title: 'Demo: read-out of a telephone call in December 2019',
    kind: 'official_statement',
    publisher: 'Example Presidential Office',
    path: 'president.example/calls/2019-12-29',
    publishedOn: '2019-12-29',
    document: 'readout.html',
  },
  {
    key: 'study',
    title: 'Demo: study of the bombing at Kabul airport',
    kind: 'research',
    publisher: 'Example Institute for Security',
    author: 'Dr. Sofia Lindqvist',
    path: 'institute.example/kabul-airport',
    publishedOn: '2022-08-20',
    document: 'study.html',
  },
  {
    key: 'obituary',
    title: 'Demo: newspaper report on the death of Qassem Soleimani',
    kind: 'news_report',
    publisher: 'The Example Herald',
    author: 'Tomas Weil',
    path: 'herald.example/2020/commander',
    publishedOn: '2020-01-03',
    document: 'obituary.html',
  },
  {
    key: 'flash',
    title: 'Demo: agency report on the strike near Baghdad airport',
    kind: 'wire',
    publisher: 'Example Press Agency',
    path: 'agency.example/2020/baghdad-airport',
    publishedOn: '2020-01-03',
    document: 'flash.html',
  },
  {
    key: 'article',
    title: 'Demo: the article of The Example Courier itself',
    kind: 'news_report',
    publisher: 'The Example Courier',
    author: 'Mira Castellan',
    path: 'courier.example/demo-article',
    publishedOn: '2024-01-27',
    document: 'article.html',
  },
  {
    key: 'aggregator',
    title: 'Demo: a news site that retells the Courier',
    kind: 'news_report',
    publisher: 'Example Daily Digest',
    path: 'digest.example/warning',
    publishedOn: '2024-01-28',
    from: 'article',
    document: 'aggregator.html',
  },
  {
    key: 'official',
    title: 'Demo: a former official who asked not to be named',
    kind: 'interview',
    document: 'official.txt',
    more: {
      interest: 'Served in the office that sends such warnings.',
      confidentiality: 'confidential',
      spokenOn: '2024-01-29',
      spokenHow: 'phone',
      spokenTerms: 'background',
    },
  },
]
