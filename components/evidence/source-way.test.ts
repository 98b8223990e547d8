import { expect, test } from 'vitest'
import { defaultKind, kindChosen } from './source-way'

test.each([
  ['a page that was saved', 'file', 'story.mhtml', 'news_report'],
  ['a page that was saved under the short name', 'file', 'story.mht', 'news_report'],
  ['a page that was saved as HTML', 'file', 'Story.HTM', 'news_report'],
  ['a picture', 'file', 'pier.JPEG', 'photo_or_video'],
  ['a document, until somebody says of what', 'file', 'minutes.pdf', 'news_report'],
  ['a file not chosen yet', 'file', '', 'news_report'],
  ['an address', 'address', 'https://en.wikipedia.org/wiki/Pier', 'reference_work'],
  ['a title', 'address', 'Minutes of the council', null],
  ['somebody spoken to', 'person', '', 'interview'],
] as const)('the kind of %s', (_what, way, typed, kind) => expect(defaultKind(way, typed)).toBe(kind))

test.each([
  ['the kind of the way a draft was kept in is nobody’s choice', 'file', '', 'news_report', ''],
  ['nor is that of the address in it', 'address', 'https://example.org/a', 'news_report', ''],
  ['another one is', 'file', '', 'court_record', 'court_record'],
  ['so is any beside a title', 'address', 'Minutes of the council', 'primary_document', 'primary_document'],
  ['none is none', 'address', '', '', ''],
] as const)('%s', (_why, way, typed, kind, chosen) => expect(kindChosen(kind, way, typed)).toBe(chosen))
