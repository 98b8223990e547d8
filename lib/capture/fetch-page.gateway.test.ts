import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fetchingFromHostileWeb } from '@/lib/testing/hostile-web-fetch'
import { PAGE, PDF } from '@/lib/testing/hostile-web-pages'
import type { CaptureFailure, CaptureProblem } from './capture-problem'

const fetching = fetchingFromHostileWeb()

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a page', () => {
  test('is kept with all that was seen of it', async () => {
    const seen: [number, number | null][] = []
    const page = await fetching.ask(`${fetching.web.http}/page?a=b#two`, { onProgress: (...all) => seen.push(all) })
    expect(page).toMatchObject({
      requestedUrl: `${fetching.web.http}/page?a=b#two`,
      finalUrl: `${fetching.web.http}/page?a=b#two`,
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
    const page = await fetching.ask(`${fetching.web.http}/to/${encodeURIComponent('/echo')}`)
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
    const proxy = `http://127.0.0.1:${fetching.web.privateService.port}`
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) vi.stubEnv(name, proxy)
    expect((await fetching.ask(`${fetching.web.http}/page`)).status).toBe(200)
    expect(fetching.web.privateService.connections()).toBe(0)
  })

  test('keeps every offered cookie in the record and returns none', async () => {
    const page = await fetching.ask(`${fetching.web.http}/cookie-page`)
    expect(page.headers.filter(([name]) => name === 'Set-Cookie')).toEqual([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ])
  })

  test('may come over TLS from someone the machine trusts', async () => {
    expect(await fetching.ask(`${fetching.web.https.good}/page`)).toMatchObject({ status: 200, ipAddress: '127.0.0.1' })
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
    const page = await fetching.ask(`${fetching.web.http}/${name}`)
    expect(await readFile(page.file.path, 'utf8')).toBe(PAGE)
  })

  test('said to be something else is kept as it is', async () => {
    const page = await fetching.ask(`${fetching.web.http}/pdf-said-to-be-html`)
    expect(await readFile(page.file.path, 'utf8')).toBe(PDF)
  })

  test('ends where its length says, whatever follows', async () => {
    const page = await fetching.ask(`${fetching.web.http}/length-too-short`)
    expect(await readFile(page.file.path, 'utf8')).toBe(PAGE.slice(0, 10))
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
    const failure = await fetching.failure(`${fetching.web.http}/status/${status}`)
    expect(failure).toMatchObject({ problem, again })
    expect(failure.message).toContain(sentence)
    await fetching.expectClean(failure)
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
    const failure = await fetching.failure(`${fetching.web.http}/${name}`)
    expect(failure.problem).toBe('bad-answer')
    expect(failure.message).not.toContain('not foreseen')
    await fetching.expectClean(failure)
  })
})
