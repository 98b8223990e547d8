import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { build, buildIsStale } from '@/lib/cli/build'
import { endGroup, startScript } from '@/lib/cli/child'

/** The built workbench in a process of its own, as `npm start` serves it. */
export type BenchServer = { port: number; pid: number; end: () => void }

const CONNECTIONS = 16

/** Serves the pages, built anew when the sources changed, on this database. Throws when it does not come up. */
export async function startBenchServer(databaseUrl: string): Promise<BenchServer> {
  if (await buildIsStale()) {
    console.error('Building the pages…')
    await build()
  }
  const port = await freePort()
  const child = startScript('lib/bench/start-server.mjs', [], {
    ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), AUTH_TRUST_HOST: 'true' },
    ...{ DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: String(CONNECTIONS) },
    ...{ NEXTAUTH_URL: `http://127.0.0.1:${port}`, NEXTAUTH_SECRET: BENCH_SECRET },
    // What a person would be slowed down by is not what is measured; the empty route answers only a benchmark.
    ...{ API_REQUESTS_A_MINUTE: '10000000', BENCH_EMPTY_ROUTE: '1' },
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise<void>((resolve, fail) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('serving') && resolve())
    child.once('exit', () => fail(new Error(`The server did not come up. ${said}`)))
  })
  process.once('exit', () => endGroup(child))
  return { port, pid: child.pid ?? 0, end: () => endGroup(child) }
}

/** Of the benchmark's own server and nothing else. */
export const BENCH_SECRET = 'a secret of the benchmark, and of nothing else'

export type Asked = { method: string; path: string; headers?: Record<string, string>; body?: string }
export type Answered = { status: number; bytes: number; body: string }

/** One side of a closed loop: a connection of its own that stays open. */
export function aSide(port: number): { ask: (asked: Asked) => Promise<Answered>; end: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return { ask: (asked) => send(agent, port, asked), end: () => agent.destroy() }
}

async function send(agent: Agent, port: number, { method, path, headers, body }: Asked): Promise<Answered> {
  const sent = request({ host: '127.0.0.1', port, agent, method, path, headers })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  const whole = Buffer.concat(parts)
  return { status: answer.statusCode ?? 0, bytes: whole.byteLength, body: whole.toString() }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as import('node:net').AddressInfo
  probe.close()
  return port
}
