import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readMhtml } from './read-mhtml'

const HEADER = [
  'From: <Saved by a browser>',
  'Snapshot-Content-Location: https://herald.example/ferry?from=snapshot',
  'Subject: Ferry',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----edge"',
]
const PICTURE = [
  '------edge',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://herald.example/f.png',
  '',
  'iVBORw0KGgo=',
]
const RUSSIAN = 'Паром стоит с понедельника, сообщил порт.'

function saved(partHeader: string[], body: Buffer | string, before: string[] = [], after: string[] = PICTURE): Buffer {
  const head = [...HEADER, '', '', ...before, '------edge', ...partHeader, '', ''].join('\r\n')
  const tail = ['', ...after, '------edge--', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head), Buffer.from(body), Buffer.from(tail)])
}
const page = (words: string, meta = '') =>
  `<html><head>${meta}<title>Ferry</title></head><body><p>${words}</p></body></html>`

test.each([
  [
    'quoted-printable, as browsers save it',
    saved(
      [
        'Content-Type: text/html',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://herald.example/ferry',
      ],
      page('The ferry =E2=80=9Cstopped=E2=80=9D on Mon=\r\nday.').replaceAll('<title>', '<title id=3D"t">'),
    ),
    'The ferry “stopped” on Monday.',
    'https://herald.example/ferry',
  ],
  [
    'base64 with a charset in its header',
    saved(
      [
        'Content-Type: text/html; charset="windows-1251"',
        'Content-Transfer-Encoding: base64',
        'Content-Location: https://herald.example/ferry',
      ],
      iconv.encode(page(RUSSIAN), 'windows-1251').toString('base64'),
    ),
    RUSSIAN,
    'https://herald.example/ferry',
  ],
  [
    'a charset that only the page itself names',
    saved(
      ['Content-Location: https://herald.example/ferry', 'Content-Type: text/html', 'Content-Transfer-Encoding: 8bit'],
      iconv.encode(page(RUSSIAN, '<meta charset="windows-1251">'), 'windows-1251'),
    ),
    RUSSIAN,
    'https://herald.example/ferry',
  ],
  [
    'a picture before the page',
    saved(['Content-Type: text/html'], page('After a picture.'), PICTURE),
    'After a picture.',
    'https://herald.example/ferry?from=snapshot',
  ],
  [
    'only the first of several pages',
    saved(
      ['Content-Type: text/html'],
      page('The page.'),
      [],
      ['------edge', 'Content-Type: text/html', '', page('A frame with advertising.')],
    ),
    'The page.',
    'https://herald.example/ferry?from=snapshot',
  ],
  [
    'the address the page gives itself goes first',
    saved(['Content-Type: text/html'], page('Words.', '<link rel="canonical" href="https://herald.example/f">')),
    'Words.',
    'https://herald.example/f',
  ],
  [
    'an address of the saving program is none',
    saved(['Content-Type: text/html', 'Content-Location: cid:frame-1@mhtml.blink'], page('Words.')),
    'Words.',
    null,
  ],
])('a saved page: %s', async (_, file, text, url) => {
  expect(await readMhtml(file)).toMatchObject({ text, problem: null, facts: { title: 'Ferry', url } })
})

test.each([
  ['without a page, its words', saved(['Content-Type: text/plain'], 'Only words.'), 'Only words.', null],
  ['without words', saved(['Content-Type: image/gif'], 'GIF89a', [], []), '', 'no-text'],
  ['cut within its header', Buffer.from(HEADER.join('\r\n')), '', 'no-text'],
  ['parts within parts without end', nested(3_000), '', 'damaged'],
])('a saved file %s', async (_, file, text, problem) => expect(await readMhtml(file)).toMatchObject({ text, problem }))

function nested(depth: number): Buffer {
  const parts = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  )
  return Buffer.from(`MIME-Version: 1.0\r\n${parts.join('')}`)
}
