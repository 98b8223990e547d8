import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { CaptureFailure } from '@/lib/capture/capture-problem'
import { type FetchOptions, fetchPage } from '@/lib/capture/fetch-page.gateway'
import type { FetchedPage } from '@/lib/capture/fetched-page'
import { HOST, type HostileWeb, startHostileWeb } from './hostile-web'

/** The fetcher and the hostile web, for the tests of one file. */
export type Fetching = {
  web: HostileWeb
  ask(address: string, more?: Partial<FetchOptions>): Promise<FetchedPage>
  /** How asking ends, which must be a CaptureFailure. */
  failure(address: string, more?: Partial<FetchOptions>): Promise<CaptureFailure>
  /** What holds of every failure: nothing is left behind, nothing private was reached, no word of Node's own shows. */
  expectClean(failure: CaptureFailure): Promise<void>
}

/** Starts the hostile web before the tests of the file, with a spool folder for each, and ends it after them. */
export function fetchingFromHostileWeb(): Fetching {
  let spool = ''
  let started: HostileWeb | undefined
  beforeAll(async () => {
    started = await startHostileWeb()
  })
  afterAll(() => started?.end())
  beforeEach(async () => {
    spool = await mkdtemp(join(tmpdir(), 'spool-'))
  })
  afterEach(() => rm(spool, { recursive: true }))

  const web = () => {
    if (!started) throw new Error('The hostile web is not up yet.')
    return started
  }
  const lookup = async (host: string) => (host === HOST ? ['127.0.0.1'] : [])
  const ask: Fetching['ask'] = (address, more = {}) =>
    fetchPage(address, { spool, allow: web().allow, lookup, trust: [web().authority], ...more })

  return {
    get web() {
      return web()
    },
    ask,
    failure: async (address, more) => {
      const failure = await ask(address, more).then(
        () => null,
        (error: unknown) => error,
      )
      expect(failure).toBeInstanceOf(CaptureFailure)
      return failure as CaptureFailure
    },
    expectClean: async ({ message }) => {
      expect(await readdir(spool)).toEqual([])
      expect(web().privateService.connections()).toBe(0)
      expect(message).toMatch(/^[A-Z].*\.$/)
      expect(message).not.toMatch(/E[A-Z]{4,}|HPE_|Z_[A-Z]|127\.0|::1|169\.254|Error|undefined|null|aborted/)
    },
  }
}
