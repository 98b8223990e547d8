import type { SourceKind } from '@/lib/evidence/source'

/** A source of the demo desk; `from` is the key of the source it derives from. */
export type DemoSource = {
  key: string
  title: string
  kind: SourceKind
  publisher: string
  author?: string
  path: string
  publishedOn: string
  from?: string
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
    path: 'wire/kerman-bombing',
    publishedOn: '2024-01-04',
  },
  {
    key: 'bulletin',
    title: 'Demo: bulletin of the hospitals in Kerman',
    kind: 'official_statement',
    publisher: 'Example Health Office',
    path: 'health/bulletin-3',
    publishedOn: '2024-01-04',
  },
  {
    key: 'newspaper',
    title: 'Demo: newspaper report on the American warning',
    kind: 'news_report',
    publisher: 'Example Journal',
    author: 'Peter Lang and Ana Brito',
    path: 'journal/warning-to-iran',
    publishedOn: '2024-01-25',
  },
  {
    key: 'summary',
    title: 'Demo: agency summary of the newspaper report',
    kind: 'wire',
    publisher: 'Example Wire',
    path: 'wire/warning-to-iran',
    publishedOn: '2024-01-25',
    from: 'newspaper',
  },
  {
    key: 'directive',
    title: 'Demo: text of the duty-to-warn directive',
    kind: 'primary_document',
    publisher: 'Example Office of Intelligence',
    path: 'office/duty-to-warn.pdf',
    publishedOn: '2015-07-21',
  },
  {
    key: 'table',
    title: 'Demo: table of attacks in Iran, 1979 to 2024',
    kind: 'dataset',
    publisher: 'Example Attack Archive',
    path: 'archive/iran.csv',
    publishedOn: '2024-01-10',
  },
  {
    key: 'historian',
    title: 'Demo: recorded call with a historian of modern Iran',
    kind: 'interview',
    publisher: 'The Example Courier',
    author: 'Mira Castellan',
    path: 'courier/recordings/14',
    publishedOn: '2024-01-26',
  },
  {
    key: 'post',
    title: 'Demo: the claim of responsibility as it was posted',
    kind: 'social_post',
    publisher: 'Example Monitor of Extremist Media',
    path: 'monitor/2024/31',
    publishedOn: '2024-01-04',
  },
  {
    key: 'chronicle',
    title: 'Demo: chronicle of the strike on Qassem Soleimani',
    kind: 'reference_work',
    publisher: 'Example Encyclopedia',
    path: 'encyclopedia/soleimani',
    publishedOn: '2023-06-01',
  },
  {
    key: 'briefing',
    title: 'Demo: transcript of a defence briefing',
    kind: 'official_statement',
    publisher: 'Example Department of Defence',
    path: 'defence/briefings/2024-01-23',
    publishedOn: '2024-01-23',
  },
  {
    key: 'readout',
    title: 'Demo: read-out of a telephone call in December 2019',
    kind: 'official_statement',
    publisher: 'Example Presidential Office',
    path: 'office/calls/2019-12-29',
    publishedOn: '2019-12-29',
  },
  {
    key: 'study',
    title: 'Demo: study of the bombing at Kabul airport',
    kind: 'research',
    publisher: 'Example Institute for Security',
    author: 'Dr. Sofia Lindqvist',
    path: 'institute/kabul-airport',
    publishedOn: '2022-08-20',
  },
]
