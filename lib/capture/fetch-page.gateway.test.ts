import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { HOST, type HostileWeb, startHostileWeb } from '@/lib/testing/hostile-web'
import { PAGE, PDF } from '@/lib/testing/hostile-web-pages'
import { CaptureFailure, type CaptureProblem } from './capture-problem'
import { type FetchOptions, fetchPage } from './fetch-page.gateway'

let web: HostileWeb
let spool: string

beforeAll(async () => {
  web = await startHostileWeb()
})
afterAll(() => web.end())
beforeEach(async () => {
  spool = await mkdtemp(join(tmpdir(), 'spool-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(spool, { recursive: true })
})

const onLoopback = async (host: string) => (host === HOST ? ['127.0.0.1'] : [])

function ask(address: string, more: Partial<FetchOptions> = {}) {
  return fetchPage(address, { spool, allow: web.allow, lookup: onLoopback, trust: [web.authority], ...more })
}

async function failureOf(address: string, more: Partial<FetchOptions> = {}): Promise<CaptureFailure> {
  const failure = await ask(address, more).then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(CaptureFailure)
  return failure as CaptureFailure
}

/** What holds of every failure: nothing is left behind, nothing private was reached, no word of Node's own shows. */
async function expectClean({ message }: CaptureFailure): Promise<void> {
  expect(await readdir(spool)).toEqual([])
  expect(web.privateService.connections()).toBe(0)
  expect(message).toMatch(/^[A-Z].*\.$/)
  expect(message).not.toMatch(/E[A-Z]{4,}|HPE_|Z_[A-Z]|127\.0|::1|169\.254|Error|undefined|null|aborted/)
}

describe('a page', () => {
  test('is kept with all that was seen of it', async () => {
    const seen: [number, number | null][] = []
    const page = await ask(`${web.http}/page?a=b#two`, { onProgress: (...all) => seen.push(all) })
    expect(page).toMatchObject({
      requestedUrl: `${web.http}/page?a=b#two`,
      finalUrl: `${web.http}/page?a=b#two`,
      redirects: [],
      status: 200,
      ipAddress: '127.0.0.1',
    })
    expect(page.headers).toContainEqual(['Content-Type', 'text/html; charset=utf-8'])
    expect(await readFile(page.file.path, 'utf8')).toBe(PAGE)
    expect(page.file.bytes).toBe(PAGE.length)
    expect(page.file.sha256).toBe(createHash('sha256').update(PAGE).digest('hex'))
    expect(seen.at(-1)).toEqual([PAGE.length, PAGE.length])
  })

  test('is asked for without a word about who asks', async () => {
    const page = await ask(`${web.http}/to/${encodeURIComponent('/echo')}`)
    const told = await readFile(page.file.path, 'utf8')
    expect(told.split('\n').filter((_line, at) => at % 2 === 0)).toEqual([
      'Host',
      'User-Agent',
      'Accept',
      'Accept-Encoding',
      'Connection',
    ])
    expect(told).toMatch(/Plumbline\/\d+\.\d+\.\d+ \(fact-checking capture\)/)
  })

  test('is fetched past the proxy the environment names', async () => {
    const proxy = `http://127.0.0.1:${web.privateService.port}`
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) vi.stubEnv(name, proxy)
    expect((await ask(`${web.http}/page`)).status).toBe(200)
    expect(web.privateService.connections()).toBe(0)
  })

  test('keeps every offered cookie in the record and returns none', async () => {
    const page = await ask(`${web.http}/cookie-page`)
    expect(page.headers.filter(([name]) => name === 'Set-Cookie')).toEqual([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ])
  })

  test('may come over TLS from someone the machine trusts', async () => {
    expect(await ask(`${web.https.good}/page`)).toMatchObject({ status: 200, ipAddress: '127.0.0.1' })
  })

  test.each([
    ['gzip', 'gzip'],
    ['twice gzip', 'double-gzip'],
    ['brotli', 'brotli'],
    ['deflate', 'deflate'],
    ['deflate as some servers misread the word', 'bare-deflate'],
    ['no length, until the connection ends', 'until-the-end'],
    ['an unknown charset, which is for readers to mind', 'wrong-charset'],
    ['HTML said to be PDF', 'html-said-to-be-pdf'],
  ])('arrives as it was written: %s', async (_why, name) => {
    const page = await ask(`${web.http}/${name}`)
    expect(await readFile(page.file.path, 'utf8')).toBe(PAGE)
  })

  test('said to be something else is kept as it is', async () => {
    const page = await ask(`${web.http}/pdf-said-to-be-html`)
    expect(await readFile(page.file.path, 'utf8')).toBe(PDF)
  })

  test('ends where its length says, whatever follows', async () => {
    const page = await ask(`${web.http}/length-too-short`)
    expect(await readFile(page.file.path, 'utf8')).toBe(PAGE.slice(0, 10))
  })
})

describe('a redirect', () => {
  test('is followed and recorded, from https to http too', async () => {
    const to = `${web.http}/chain/1`
    const page = await ask(`${web.https.good}/to/${encodeURIComponent(to)}#two`)
    expect(page.finalUrl).toBe(`${web.http}/chain/0#two`)
    expect(page.redirects).toEqual([
      { status: 302, from: `${web.https.good}/to/${encodeURIComponent(to)}#two`, to: `${to}#two` },
      { status: 302, from: `${to}#two`, to: `${web.http}/chain/0#two` },
    ])
  })

  test('is followed five times and no more', async () => {
    const page = await ask(`${web.http}/chain/5`)
    expect(page.redirects).toHaveLength(5)
    await rm(page.file.path)
    const failure = await failureOf(`${web.http}/chain/6`)
    expect(failure).toMatchObject({ problem: 'too-many-redirects', again: 'useless' })
    await expectClean(failure)
  })

  test.each<[string, string, CaptureProblem]>([
    ['another port of this machine', 'http://127.0.0.1:PORT/', 'private-address'],
    ['another port under the same name', `http://${HOST}:PORT/`, 'private-address'],
    ['this machine over IPv6', 'http://[::1]:PORT/', 'private-address'],
    ['this machine, mapped', 'http://[::ffff:127.0.0.1]:PORT/', 'private-address'],
    ['this machine, decimal', 'http://2130706433:PORT/', 'private-address'],
    ['this machine, octal', 'http://0177.0.0.1:PORT/', 'private-address'],
    ['this machine, nought', 'http://0:PORT/', 'private-address'],
    ['any address of this machine', 'http://[::]:PORT/', 'private-address'],
    ['a private network', 'http://10.0.0.1/', 'private-address'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['a file', 'file:///etc/passwd', 'bad-address'],
    ['a script', 'javascript:alert(1)', 'bad-address'],
    ['a password', `http://a:b@${HOST}/`, 'bad-address'],
    ['a printer', `http://${HOST}:515/`, 'bad-address'],
    ['nonsense', 'http://[', 'bad-address'],
    ['a name nobody has', 'http://nobody.example/', 'no-such-host'],
  ])('is looked at like any address: to %s', async (_where, to, problem) => {
    const address = to.replace('PORT', String(web.privateService.port))
    const failure = await failureOf(`${web.http}/to/${encodeURIComponent(address)}`)
    expect(failure.problem).toBe(problem)
    await expectClean(failure)
  })

  test.each<[string, string, CaptureProblem]>([
    ['in a circle', 'loop', 'too-many-redirects'],
    ['to nowhere', 'to-nowhere', 'bad-answer'],
  ])('that leads %s ends', async (_where, name, problem) => {
    const failure = await failureOf(`${web.http}/${name}`)
    expect(failure.problem).toBe(problem)
    await expectClean(failure)
  })
})

describe('a host', () => {
  test.each([
    ['private', ['10.0.0.1']],
    ['loopback on a port not allowed', ['127.0.0.1']],
    ['loopback over IPv6', ['::1']],
    ['mapped', ['::ffff:127.0.0.1']],
    ['one good address and one private', ['8.8.8.8', '10.0.0.1']],
    ['one private address and one good', ['10.0.0.1', '8.8.8.8']],
    ['something that is no address', ['localhost']],
  ])('is not connected to when an address of it is %s', async (_why, addresses) => {
    const failure = await failureOf(`http://${HOST}:${web.privateService.port}/`, { lookup: async () => addresses })
    expect(failure).toMatchObject({ problem: 'private-address', again: 'useless' })
    await expectClean(failure)
  })

  test('named by its private address is not connected to', async () => {
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
      const failure = await failureOf(`http://${host}:${web.privateService.port}/`, { lookup: undefined })
      expect(failure.problem).toBe('private-address')
      await expectClean(failure)
    }
  })

  test('is connected to at the address that was checked, though its name server changes the answer', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let asked = 0
    const lookup = async () => answers[Math.min(asked++, 1)] ?? []
    expect((await ask(`${web.http}/page`, { lookup })).ipAddress).toBe('127.0.0.1')
    expect(asked).toBe(1)
  })

  test('is looked up and checked again at every redirect', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let asked = 0
    const lookup = async () => answers[Math.min(asked++, 1)] ?? []
    const failure = await failureOf(`${web.http}/chain/1`, { lookup })
    expect(failure.problem).toBe('private-address')
    expect(asked).toBe(2)
    await expectClean(failure)
  })

  test('with a public address of this very machine is not connected to', async () => {
    const own = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
    for (const { address } of own) {
      const failure = await failureOf(`http://${HOST}:${web.privateService.port}/`, { lookup: async () => [address] })
      expect(failure.problem).toBe('private-address')
      await expectClean(failure)
    }
  })

  test('that is not there is said not to be', async () => {
    const failure = await failureOf('http://nobody.example/')
    expect(failure.problem).toBe('no-such-host')
    await expectClean(failure)
  })

  test('that nobody serves is said to refuse', async () => {
    const failure = await failureOf(`${web.closed}/`)
    expect(failure).toMatchObject({ problem: 'refused-connection', again: 'worth it' })
    await expectClean(failure)
  })
})

describe('a certificate', () => {
  test.each([
    ['expired', 'has expired'],
    ['notYetValid', 'not valid yet'],
    ['wrongName', 'another name'],
    ['selfSigned', 'signed by itself'],
  ] as const)('that is %s ends the capture', async (which, sentence) => {
    const failure = await failureOf(`${web.https[which]}/page`)
    expect(failure.problem).toBe('tls-error')
    expect(failure.message).toContain(sentence)
    await expectClean(failure)
  })

  test('from someone unknown ends the capture, even where the environment says not to look', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const failure = await failureOf(`${web.https.good}/page`, { trust: undefined })
    expect(failure.problem).toBe('tls-error')
    expect(failure.message).toContain('someone unknown')
    await expectClean(failure)
  })

  test('is not to be had from a server without TLS', async () => {
    const failure = await failureOf(`${web.http.replace('http:', 'https:')}/page`)
    expect(failure.problem).toBe('tls-error')
    await expectClean(failure)
  })
})

describe('limits', () => {
  test.each([
    ['a drop at a time', 'drip', { wholeMs: 150 }, 'had not arrived in full'],
    ['no answer', 'silence', { firstByteMs: 100 }, 'did not begin to answer'],
    ['headers a drop at a time', 'dripping-headers', { firstByteMs: 150 }, 'did not begin to answer'],
    ['hints and hints and no answer', 'only-hints', { firstByteMs: 150 }, 'did not begin to answer'],
    ['half a page', 'first-half', { idleMs: 100 }, 'stopped sending in the middle'],
  ])('on time: %s', async (_why, name, limits, sentence) => {
    const failure = await failureOf(`${web.http}/${name}`, { limits })
    expect(failure).toMatchObject({ problem: 'too-slow', again: 'worth it' })
    expect(failure.message).toContain(sentence)
    await expectClean(failure)
  })

  test('on time: a name server that never answers', async () => {
    const never = () => new Promise<string[]>(() => undefined)
    const failure = await failureOf(`${web.http}/page`, { lookup: never, limits: { connectMs: 50 } })
    expect(failure.problem).toBe('too-slow')
    await expectClean(failure)
  })

  test('on time: a server that says nothing to TLS', async () => {
    const silent = `${web.silent.replace('http:', 'https:')}/page`
    const failure = await failureOf(silent, { limits: { connectMs: 100 } })
    expect(failure.problem).toBe('too-slow')
    await expectClean(failure)
  })

  test.each([
    ['an endless body', 'endless'],
    ['a huge one announced', 'announced-huge'],
    ['zeros in gzip', 'gzip-bomb'],
    ['zeros in brotli', 'brotli-bomb'],
    ['zeros in gzip in gzip', 'gzip-in-gzip-bomb'],
  ])('on size: %s', async (_why, name) => {
    const failure = await failureOf(`${web.http}/${name}`, { limits: { bodyBytes: 2 * 1024 * 1024 } })
    expect(failure).toMatchObject({ problem: 'too-large', again: 'useless' })
    expect(failure.message).toContain('2 MB')
    await expectClean(failure)
  })

  test('on size: as many bytes as may come do come, and not one more', async () => {
    const page = await ask(`${web.http}/page`, { limits: { bodyBytes: PAGE.length } })
    expect(page.file.bytes).toBe(PAGE.length)
    await rm(page.file.path)
    const failure = await failureOf(`${web.http}/until-the-end`, { limits: { bodyBytes: PAGE.length - 1 } })
    expect(failure.problem).toBe('too-large')
    await expectClean(failure)
  })

  test.each([
    ['one huge header', 'huge-header'],
    ['a flood of small ones', 'header-flood'],
    ['an endless name of a chunk', 'endless-chunk-name'],
  ])('on headers: %s', async (_why, name) => {
    const failure = await failureOf(`${web.http}/${name}`)
    expect(failure.problem).toBe('bad-answer')
    await expectClean(failure)
  })

  test('a person may stop it at any time', async () => {
    for (const address of [`${web.http}/silence`, `${web.http}/drip`, `${web.silent}/`]) {
      const stop = new AbortController()
      const failing = failureOf(address, { signal: stop.signal, lookup: async () => ['127.0.0.1'] })
      setImmediate(() => stop.abort())
      const failure = await failing
      expect(failure).toMatchObject({ problem: 'interrupted', again: 'worth it' })
      await expectClean(failure)
    }
    const failure = await failureOf(`${web.http}/page`, { signal: AbortSignal.abort() })
    expect(failure.problem).toBe('interrupted')
  })
})

describe('an answer', () => {
  test.each<[number, CaptureProblem, CaptureFailure['again'], string]>([
    [201, 'bad-answer', 'useless', 'not a page'],
    [202, 'bad-answer', 'worth it', 'not ready'],
    [205, 'bad-answer', 'useless', 'nothing to show'],
    [300, 'bad-answer', 'useless', 'not a page'],
    [401, 'http-error', 'useless', 'sign in'],
    [403, 'http-error', 'useless', 'does not let us'],
    [404, 'gone', 'useless', 'The server answered 404: the page is not there.'],
    [410, 'gone', 'useless', 'for good'],
    [418, 'http-error', 'useless', 'will not give'],
    [429, 'http-error', 'worth it', 'too often'],
    [451, 'http-error', 'useless', 'legal'],
    [500, 'http-error', 'worth it', 'wrong on its side'],
    [503, 'http-error', 'worth it', 'overloaded'],
    [999, 'http-error', 'useless', 'will not give'],
  ])('%i is %s', async (status, problem, again, sentence) => {
    const failure = await failureOf(`${web.http}/status/${status}`)
    expect(failure).toMatchObject({ problem, again })
    expect(failure.message).toContain(sentence)
    await expectClean(failure)
  })

  test.each([
    ['nothing to show', 'no-content'],
    ['nothing new', 'not-modified'],
    ['an empty page', 'empty'],
    ['a part nobody asked for', 'part'],
    ['fewer bytes than announced', 'length-too-long'],
    ['two lengths', 'two-lengths'],
    ['a length and chunks, which proxies read differently', 'length-and-chunks'],
    ['a chunk cut short', 'cut-in-a-chunk'],
    ['no last chunk', 'cut-between-chunks'],
    ['a chunk without a length', 'wrong-chunk'],
    ['nothing at all', 'cut'],
    ['half of its headers', 'cut-in-headers'],
    ['a connection that breaks', 'reset-in-body'],
    ['a page without headers, as thirty years ago', 'no-headers-at-all'],
    ['garbage', 'garbage'],
    ['NUL in a header', 'split-header'],
    ['another protocol', 'switch'],
    ['forty layers of compression', 'many-layers'],
    ['a compression never asked for', 'unknown-encoding'],
    ['a page said to be gzip', 'said-to-be-gzip'],
    ['a page said to be brotli', 'said-to-be-brotli'],
    ['a page said to be deflate', 'said-to-be-deflate'],
    ['half a gzip', 'half-a-gzip'],
    ['half a brotli', 'half-a-brotli'],
    ['half a deflate', 'half-a-deflate'],
  ])('that is no page is refused: %s', async (_why, name) => {
    const failure = await failureOf(`${web.http}/${name}`)
    expect(failure.problem).toBe('bad-answer')
    expect(failure.message).not.toContain('not foreseen')
    await expectClean(failure)
  })
})
