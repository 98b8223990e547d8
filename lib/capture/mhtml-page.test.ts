import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { mhtmlPage } from './mhtml-page'

const HEADER = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--edge"\r\n\r\n'
const PICTURE =
  '----edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----edge--\r\n'

function saved(partHeader: string, body: string): Buffer {
  return Buffer.from(`${HEADER}----edge\r\n${partHeader}\r\n\r\n${body}\r\n${PICTURE}`, 'latin1')
}

describe('the page of a page saved with its pictures', () => {
  test.each([
    [
      'quoted-printable',
      saved(
        'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable',
        '<p id=3D"a">=E2=80=9CNo=\r\npe=E2=80=9D',
      ),
      '<p id="a">“Nope”',
    ],
    [
      'base64 with a charset, its headers in another order',
      saved(
        'Content-Transfer-Encoding: base64\r\nContent-Type: text/html;\r\n charset="windows-1251"',
        iconv.encode('<p>Паром стоит', 'windows-1251').toString('base64'),
      ),
      '<p>Паром стоит',
    ],
    ['as it is', saved('Content-Type: text/html', '<p>Ferry'), '<p>Ferry'],
    ['alone, without parts', Buffer.from('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Ferry'), '<p>Ferry'],
    ['none', saved('Content-Type: text/plain', 'Ferry'), ''],
    ['none, cut off in its header', Buffer.from('MIME-Version: 1.0\nContent-Type: text/html'), ''],
  ])('%s', (_, file, html) => expect(mhtmlPage(file).trimEnd()).toBe(html))

  test.each([
    ['of lines that are said to flow', 'MIME-Version: 1.0\nContent-Type: text/html; format=flowed\n\n', 'a \n'],
    [
      'of parts',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n',
      '--b\nContent-Type: text/html\n\n<p>x\n',
    ],
    ['of boundaries', 'MIME-Version: 1.0\n', 'Content-Type: multipart/related; boundary=b\n\n'],
    [
      'of signs',
      'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n',
      '=41= \t',
    ],
    ['of folded lines', 'MIME-Version: 1.0\nContent-Type: text/html;\n', ' a\r\n'],
  ])('ten megabytes %s hold nobody up', (_, head, repeated) => {
    const file = Buffer.concat([Buffer.from(head), Buffer.alloc(10 * 1024 * 1024, repeated)])
    const began = performance.now()
    mhtmlPage(file)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
