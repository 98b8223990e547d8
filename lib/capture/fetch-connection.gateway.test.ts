import { rm } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { HOST } from '@/lib/testing/hostile-web'
import { fetchingFromHostileWeb } from '@/lib/testing/hostile-web-fetch'
import type { CaptureProblem } from './capture-problem'

const fetching = fetchingFromHostileWeb()

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a redirect', () => {
  test('is followed and recorded, from https to http too', async () => {
    const to = `${fetching.web.http}/chain/1`
    const page = await fetching.ask(`${fetching.web.https.good}/to/${encodeURIComponent(to)}#two`)
    expect(page.finalUrl).toBe(`${fetching.web.http}/chain/0#two`)
    expect(page.redirects).toEqual([
      { status: 302, from: `${fetching.web.https.good}/to/${encodeURIComponent(to)}#two`, to: `${to}#two` },
      { status: 302, from: `${to}#two`, to: `${fetching.web.http}/chain/0#two` },
    ])
  })

  test('is followed five times and no more', async () => {
    const page = await fetching.ask(`${fetching.web.http}/chain/5`)
    expect(page.redirects).toHaveLength(5)
    await rm(page.file.path)
    const failure = await fetching.failure(`${fetching.web.http}/chain/6`)
    expect(failure).toMatchObject({ problem: 'too-many-redirects', again: 'useless' })
    await fetching.expectClean(failure)
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
    const address = to.replace('PORT', String(fetching.web.privateService.port))
    const failure = await fetching.failure(`${fetching.web.http}/to/${encodeURIComponent(address)}`)
    expect(failure.problem).toBe(problem)
    await fetching.expectClean(failure)
  })

  test.each<[string, string, CaptureProblem]>([
    ['in a circle', 'loop', 'too-many-redirects'],
    ['to nowhere', 'to-nowhere', 'bad-answer'],
  ])('that leads %s ends', async (_where, name, problem) => {
    const failure = await fetching.failure(`${fetching.web.http}/${name}`)
    expect(failure.problem).toBe(problem)
    await fetching.expectClean(failure)
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
    const failure = await fetching.failure(`http://${HOST}:${fetching.web.privateService.port}/`, {
      lookup: async () => addresses,
    })
    expect(failure).toMatchObject({ problem: 'private-address', again: 'useless' })
    await fetching.expectClean(failure)
  })

  test('named by its private address is not connected to', async () => {
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
      const failure = await fetching.failure(`http://${host}:${fetching.web.privateService.port}/`, {
        lookup: undefined,
      })
      expect(failure.problem).toBe('private-address')
      await fetching.expectClean(failure)
    }
  })

  test('is connected to at the address that was checked, though its name server changes the answer', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let asked = 0
    const lookup = async () => answers[Math.min(asked++, 1)] ?? []
    expect((await fetching.ask(`${fetching.web.http}/page`, { lookup })).ipAddress).toBe('127.0.0.1')
    expect(asked).toBe(1)
  })

  test('is looked up and checked again at every redirect', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let asked = 0
    const lookup = async () => answers[Math.min(asked++, 1)] ?? []
    const failure = await fetching.failure(`${fetching.web.http}/chain/1`, { lookup })
    expect(failure.problem).toBe('private-address')
    expect(asked).toBe(2)
    await fetching.expectClean(failure)
  })

  test('with a public address of this very machine is not connected to', async () => {
    const own = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
    for (const { address } of own) {
      const failure = await fetching.failure(`http://${HOST}:${fetching.web.privateService.port}/`, {
        lookup: async () => [address],
      })
      expect(failure.problem).toBe('private-address')
      await fetching.expectClean(failure)
    }
  })

  test('that is not there is said not to be', async () => {
    const failure = await fetching.failure('http://nobody.example/')
    expect(failure.problem).toBe('no-such-host')
    await fetching.expectClean(failure)
  })

  test('that nobody serves is said to refuse', async () => {
    const failure = await fetching.failure(`${fetching.web.closed}/`)
    expect(failure).toMatchObject({ problem: 'refused-connection', again: 'worth it' })
    await fetching.expectClean(failure)
  })
})

describe('a certificate', () => {
  test.each([
    ['expired', 'has expired'],
    ['notYetValid', 'not valid yet'],
    ['wrongName', 'another name'],
    ['selfSigned', 'signed by itself'],
  ] as const)('that is %s ends the capture', async (which, sentence) => {
    const failure = await fetching.failure(`${fetching.web.https[which]}/page`)
    expect(failure.problem).toBe('tls-error')
    expect(failure.message).toContain(sentence)
    await fetching.expectClean(failure)
  })

  test('from someone unknown ends the capture, even where the environment says not to look', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const failure = await fetching.failure(`${fetching.web.https.good}/page`, { trust: undefined })
    expect(failure.problem).toBe('tls-error')
    expect(failure.message).toContain('someone unknown')
    await fetching.expectClean(failure)
  })

  test('is not to be had from a server without TLS', async () => {
    const failure = await fetching.failure(`${fetching.web.http.replace('http:', 'https:')}/page`)
    expect(failure.problem).toBe('tls-error')
    await fetching.expectClean(failure)
  })
})
