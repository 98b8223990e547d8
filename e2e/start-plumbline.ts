import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { freePort } from '@/lib/db/postmaster'
import { type OrganisationPerson, startOidcServer } from '@/lib/testing/oidc-server'
import { startSmtpServer } from '@/lib/testing/smtp-server'
import { throwawayHome } from '@/lib/testing/throwaway-home'
import { keepMail } from './mails'
import { runPlumbline } from './run-plumbline'
import { announceWorkbench, type DemoPerson } from './workbench'

const PATIENCE = 300_000

/** Starts the workbench as `npm start` does, its worker too, on a free port and a throwaway home; gives back how to end it. */
export default async function startPlumbline(): Promise<() => Promise<void>> {
  const { home, remove } = await throwawayHome()
  const url = `http://127.0.0.1:${await freePort()}`
  const organisation: Record<string, OrganisationPerson> = {}
  const oidc = await startOidcServer(url, organisation)
  const mails = await startSmtpServer({ arrived: (mail) => keepMail(home, mail) })
  const log = join(home, 'start.log')
  const server = startIn(home, url, log, {
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: oidc.clientId,
    OIDC_CLIENT_SECRET: oidc.clientSecret,
    OIDC_NAME: 'the newsroom',
    SMTP_URL: mails.url,
    MAIL_FROM: 'Plumbline <checks@desk.example>',
    // Pages of the tests are served from here, which captures may not reach otherwise.
    CAPTURE_ALLOW: '127.0.0.1',
  })
  const end = async () => {
    await endChild(server)
    await oidc.stop()
    await mails.stop()
    await remove()
  }
  try {
    await untilItAnswers(server, url, log)
    const people = await readPeople(home)
    for (const { role, name, email } of people) organisation[role] = { name, email, emailVerified: true }
    organisation.stranger = { name: 'Sam Stranger', email: 'sam@elsewhere.example', emailVerified: true }
    const databaseUrl = (await runPlumbline(home, ['db', 'url'])).stdout.trim()
    announceWorkbench({ url, home, databaseUrl, people })
  } catch (error) {
    await end()
    throw error
  }
  return end
}

/** `npm start` without npm, in a process group of its own as a terminal would begin it. What it says goes to `log`. */
export function startIn(home: string, url: string, log: string, env: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _given, NEXTAUTH_URL: _name, NODE_ENV: _mode, FILES_FOLDER: _files, ...inherited } = process.env
  const place = { PLUMBLINE_HOME: home, PORT: new URL(url).port, HOST: '127.0.0.1', PLUMBLINE_DEMO: '1' }
  const child = spawn(process.execPath, [resolve('lib/cli/start.mjs')], {
    env: { ...inherited, ...place, ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const file = createWriteStream(log)
  child.stdout.pipe(file)
  child.stderr.pipe(file)
  return child
}

/** Throws with what it said when it ends before, or takes minutes. */
export async function untilItAnswers(server: ChildProcess, url: string, log: string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end && server.exitCode === null) {
    const answer = await fetch(`${url}/sign-in`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`Plumbline did not come up:\n${await readFile(log, 'utf8').catch(() => '')}`)
}

async function readPeople(home: string): Promise<DemoPerson[]> {
  const lines = (await readFile(join(home, 'demo-accounts.txt'), 'utf8')).split('\n')
  return lines.flatMap((line) => {
    const [, role, email, password, name] =
      /^(viewer|reviewer|editor|admin)\s+(\S+)\s+(\S+)\s+\((.*)\)$/.exec(line) ?? []
    return role && email && password && name ? [{ role: role as DemoPerson['role'], email, password, name }] : []
  })
}

function endChild(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve()
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  server.kill('SIGTERM')
  return ended
}
