import { describe, expect, test } from 'vitest'
import { CaptureFailure } from './capture-problem'
import { fetchableAddress, hostOf, portOf } from './fetchable-address'
import { isPublicAddress } from './public-address'

describe('addresses that are asked for', () => {
  test.each([
    ['as it is', 'https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['white space round it goes', '  https://example.org/ \n', 'https://example.org/'],
    ['a line break inside goes', 'https://exam\nple.org/', 'https://example.org/'],
    ['the usual port goes', 'http://example.org:80/', 'http://example.org/'],
    ['another port stays', 'http://example.org:8080/', 'http://example.org:8080/'],
    ['capital letters become small', 'HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['the dot at the end of a host goes', 'https://example.org./a', 'https://example.org/a'],
    ['backslashes are slashes', 'http:\\\\example.org\\a', 'http://example.org/a'],
    ['a name in other letters becomes punycode', 'https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['full-width letters are letters', 'https://ｅｘａｍｐｌｅ.org/', 'https://example.org/'],
    ['the ideographic full stop is a dot', 'https://example。org/', 'https://example.org/'],
    ['a place in the page stays', 'https://example.org/#two', 'https://example.org/#two'],
  ])('%s', (_why, typed, asked) => {
    expect(fetchableAddress(typed).href).toBe(asked)
  })

  test.each([
    ['decimal', 'http://2130706433/', '127.0.0.1'],
    ['octal', 'http://0177.0.0.1/', '127.0.0.1'],
    ['octal throughout', 'http://017700000001/', '127.0.0.1'],
    ['hexadecimal', 'http://0x7f.1/', '127.0.0.1'],
    ['hexadecimal, whole', 'http://0x7f000001/', '127.0.0.1'],
    ['short', 'http://127.1/', '127.0.0.1'],
    ['nought', 'http://0/', '0.0.0.0'],
    ['mixed', 'http://0xa.0.1/', '10.0.0.1'],
    ['a dot at the end', 'http://127.0.0.1./', '127.0.0.1'],
    ['decimal of the metadata address', 'http://2852039166/latest/meta-data/', '169.254.169.254'],
    ['percent-encoded', 'http://%31%32%37.0.0.1/', '127.0.0.1'],
    ['full-width digits', 'http://１２７.０.０.１/', '127.0.0.1'],
    ['circled digits', 'http://①②⑦.⓪.⓪.①/', '127.0.0.1'],
    ['IPv6', 'http://[::1]/', '::1'],
    ['IPv6 written out', 'http://[0:0:0:0:0:0:0:1]/', '::1'],
    ['IPv4 mapped', 'http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['IPv4 compatible', 'http://[::127.0.0.1]/', '::7f00:1'],
    ['unspecified', 'http://[::]/', '::'],
  ])('a host in disguise is seen as the address it is, and that is not public: %s', (_why, typed, host) => {
    const url = fetchableAddress(typed)
    expect(hostOf(url)).toBe(host)
    expect(isPublicAddress(hostOf(url), [], portOf(url))).toBe(false)
  })

  test.each([
    ['nothing', '', 'not an address'],
    ['no scheme', 'example.org', 'not an address'],
    ['a file', 'file:///etc/passwd', 'begin with file: are not'],
    ['a script', 'javascript:alert(1)', 'begin with javascript: are not'],
    ['data', 'data:text/html,hello', 'begin with data: are not'],
    ['gopher', 'gopher://example.org/', 'begin with gopher: are not'],
    ['ftp', 'ftp://example.org/', 'begin with ftp: are not'],
    ['web sockets', 'wss://example.org/', 'begin with wss: are not'],
    ['an address inside another', 'view-source:https://example.org/', 'begin with view-source: are not'],
    ['a name and password', 'https://ann:secret@example.org/', 'user name'],
    ['a name', 'https://ann@example.org/', 'user name'],
    ['a password', 'https://:secret@example.org/', 'user name'],
    ['a host hidden behind a name', 'https://example.org@127.0.0.1/', 'user name'],
    ['no host', 'http://', 'not an address'],
    ['a dot for a host', 'http://./', 'no host'],
    ['dots for a host', 'http://example.org../', 'no host'],
    ['a zone', 'http://[fe80::1%25eth0]/', 'not an address'],
    ['a number too large', 'http://4294967296/', 'not an address'],
    ['octal that is none', 'http://09.0.0.1/', 'not an address'],
    ['no such port', 'http://example.org:65536/', 'not an address'],
    ['port 0', 'http://example.org:0/', 'Port 0'],
    ['mail', 'http://example.org:25/', 'Port 25'],
    ['a shell', 'http://example.org:22/', 'Port 22'],
    ['a printer', 'http://example.org:515/', 'Port 515'],
    ['a cache that takes orders', 'http://example.org:6379/', 'Port 6379'],
    ['a database', 'https://example.org:5432/', 'Port 5432'],
    ['too long', `https://example.org/${'a'.repeat(8_000)}`, 'longer than 8,000'],
  ])('is refused with a sentence: %s', (_why, typed, sentence) => {
    expect(() => fetchableAddress(typed)).toThrow(CaptureFailure)
    expect(() => fetchableAddress(typed)).toThrow(sentence)
    expect(() => fetchableAddress(typed)).not.toThrow('secret')
  })
})
