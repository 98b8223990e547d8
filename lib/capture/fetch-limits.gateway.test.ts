import { rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { fetchingFromHostileWeb } from '@/lib/testing/hostile-web-fetch'
import { PAGE } from '@/lib/testing/hostile-web-pages'

const fetching = fetchingFromHostileWeb()

describe('limits', () => {
  test.each([
    ['a drop at a time', 'drip', { wholeMs: 150 }, 'had not arrived in full'],
    ['no answer', 'silence', { firstByteMs: 100 }, 'did not begin to answer'],
    ['headers a drop at a time', 'dripping-headers', { firstByteMs: 150 }, 'did not begin to answer'],
    ['hints and hints and no answer', 'only-hints', { firstByteMs: 150 }, 'did not begin to answer'],
    ['half a page', 'first-half', { idleMs: 100 }, 'stopped sending in the middle'],
  ])('on time: %s', async (_why, name, limits, sentence) => {
    const failure = await fetching.failure(`${fetching.web.http}/${name}`, { limits })
    expect(failure).toMatchObject({ problem: 'too-slow', again: 'worth it' })
    expect(failure.message).toContain(sentence)
    await fetching.expectClean(failure)
  })

  test('on time: a name server that never answers', async () => {
    const never = () => new Promise<string[]>(() => undefined)
    const failure = await fetching.failure(`${fetching.web.http}/page`, { lookup: never, limits: { connectMs: 50 } })
    expect(failure.problem).toBe('too-slow')
    await fetching.expectClean(failure)
  })

  test('on time: a server that says nothing to TLS', async () => {
    const silent = `${fetching.web.silent.replace('http:', 'https:')}/page`
    const failure = await fetching.failure(silent, { limits: { connectMs: 100 } })
    expect(failure.problem).toBe('too-slow')
    await fetching.expectClean(failure)
  })

  test.each([
    ['an endless body', 'endless'],
    ['a huge one announced', 'announced-huge'],
    ['zeros in gzip', 'gzip-bomb'],
    ['zeros in brotli', 'brotli-bomb'],
    ['zeros in gzip in gzip', 'gzip-in-gzip-bomb'],
  ])('on size: %s', async (_why, name) => {
    const failure = await fetching.failure(`${fetching.web.http}/${name}`, { limits: { bodyBytes: 2 * 1024 * 1024 } })
    expect(failure).toMatchObject({ problem: 'too-large', again: 'useless' })
    expect(failure.message).toContain('2 MB')
    await fetching.expectClean(failure)
  })

  test('on size: as many bytes as may come do come, and not one more', async () => {
    const page = await fetching.ask(`${fetching.web.http}/page`, { limits: { bodyBytes: PAGE.length } })
    expect(page.file.bytes).toBe(PAGE.length)
    await rm(page.file.path)
    const failure = await fetching.failure(`${fetching.web.http}/until-the-end`, {
      limits: { bodyBytes: PAGE.length - 1 },
    })
    expect(failure.problem).toBe('too-large')
    await fetching.expectClean(failure)
  })

  test.each([
    ['one huge header', 'huge-header'],
    ['a flood of small ones', 'header-flood'],
    ['an endless name of a chunk', 'endless-chunk-name'],
  ])('on headers: %s', async (_why, name) => {
    const failure = await fetching.failure(`${fetching.web.http}/${name}`)
    expect(failure.problem).toBe('bad-answer')
    await fetching.expectClean(failure)
  })

  test('a person may stop it at any time', async () => {
    for (const address of [`${fetching.web.http}/silence`, `${fetching.web.http}/drip`, `${fetching.web.silent}/`]) {
      const stop = new AbortController()
      const failing = fetching.failure(address, { signal: stop.signal, lookup: async () => ['127.0.0.1'] })
      setImmediate(() => stop.abort())
      const failure = await failing
      expect(failure).toMatchObject({ problem: 'interrupted', again: 'worth it' })
      await fetching.expectClean(failure)
    }
    const failure = await fetching.failure(`${fetching.web.http}/page`, { signal: AbortSignal.abort() })
    expect(failure.problem).toBe('interrupted')
  })
})
