import { expect, test } from 'vitest'
import { typedAddress } from './typed-address'

test.each<[typed: string, address: string | null, why: string]>([
  ['https://harbour.example/count', 'https://harbour.example/count', 'an address as it is copied'],
  ['  https://harbour.example/count\n', 'https://harbour.example/count', 'space around it'],
  ['<https://harbour.example/a>', 'https://harbour.example/a', 'as mails write it'],
  ['HTTP://HARBOUR.EXAMPLE/', 'HTTP://HARBOUR.EXAMPLE/', 'in capitals'],
  ['www.harbour.example', 'https://www.harbour.example', 'www says that it is one'],
  ['harbour.example/news/14-bolts', 'https://harbour.example/news/14-bolts', 'a path says so too'],
  [
    'http://127.0.0.1:8080/page',
    'http://127.0.0.1:8080/page',
    'numbers: whether they may be fetched is decided elsewhere',
  ],
  ['https://موقع.وزارة/خبر', 'https://موقع.وزارة/خبر', 'any script'],
  ['report.pdf', null, 'a file name is a title'],
  ['Harbour office, count of 4 March', null, 'a title'],
  ['See https://harbour.example/count', null, 'an address among words'],
  ['https://', null, 'nothing behind the scheme'],
  ['ftp://harbour.example/file', null, 'no page'],
  ['javascript:alert(1)', null, 'no page at all'],
  ['and/or', null, 'a slash alone'],
  ['', null, 'nothing'],
])('%j is %j: %s', (typed, address) => {
  expect(typedAddress(typed)).toBe(address)
})
