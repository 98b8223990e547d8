import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '@/lib/db/postmaster'
import { throwawayHome } from '@/lib/testing/throwaway-home'
import { expect, test } from './fixtures'
import { startIn, untilItAnswers } from './start-plumbline'

// Ctrl-C reaches every process of a terminal at once, the one that reads sources for tsx too: whatever ending needs must have been read before.
test('Ctrl-C ends the whole workbench in peace, though no source may be read from then on', async () => {
  test.slow()
  const { home, remove } = await throwawayHome()
  const url = `http://127.0.0.1:${await freePort()}`
  const log = join(home, 'start.log')
  const server = startIn(home, url, log, { PLUMBLINE_DEMO: '0', TSX_DISABLE_CACHE: '1' })
  try {
    await untilItAnswers(server, url, log)
    expect(existsSync(join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(true)
    const ended = once(server, 'exit')
    process.kill(-(server.pid ?? 0), 'SIGINT')
    expect(await ended).toEqual([0, null])
    expect(existsSync(join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
    expect(await readFile(log, 'utf8')).not.toMatch(/error|unhandled/i)
  } finally {
    if (server.exitCode === null) process.kill(-(server.pid ?? 0), 'SIGKILL')
    await remove()
  }
})
