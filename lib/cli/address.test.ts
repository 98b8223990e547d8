import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { checkAddress, readAddress } from '@/lib/cli/address'

test.each([
  { why: 'nothing set', env: {}, url: 'http://127.0.0.1:3000' },
  { why: 'an empty PORT is none', env: { PORT: '' }, url: 'http://127.0.0.1:3000' },
  { why: 'another port', env: { PORT: '4100' }, url: 'http://127.0.0.1:4100' },
  { why: 'all addresses are reached by the local name', env: { HOST: '0.0.0.0' }, url: 'http://localhost:3000' },
  { why: 'IPv6 stands in brackets', env: { HOST: '::1' }, url: 'http://[::1]:3000' },
])('$why', ({ env, url }) => {
  expect(readAddress(env as NodeJS.ProcessEnv).url).toBe(url)
})

test.each(['three', '0', '70000', '1.5'])('PORT=%s is refused with what to write instead', (PORT) => {
  expect(() => readAddress({ PORT } as unknown as NodeJS.ProcessEnv)).toThrow('PORT=3001 npm start')
})

test('a port in use is told before anything is built', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => other.once('listening', done))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(checkAddress({ host: '127.0.0.1', port, url: '' })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use`,
  )
  other.close()
})

test('a host that is not ours is told', async () => {
  await expect(checkAddress({ host: '192.0.2.1', port: 3000, url: '' })).rejects.toThrow(
    'not an address of this machine',
  )
})
