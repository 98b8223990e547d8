import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { ArrivedMail } from '@/lib/testing/smtp-server'
import { workbench } from './workbench'

type Kept = { to: string[]; subject: string; text: string }

/** Keeps a mail that arrived in the home of the workbench, where the processes of the tests find it. */
export async function keepMail(home: string, { to, read }: ArrivedMail): Promise<void> {
  const folder = join(home, 'mails')
  await mkdir(folder, { recursive: true })
  const kept: Kept = { to, subject: read.subject ?? '', text: read.text ?? '' }
  const unfinished = join(folder, `${crypto.randomUUID()}.part`)
  await writeFile(unfinished, JSON.stringify(kept))
  await rename(unfinished, join(folder, `${crypto.randomUUID()}.json`))
}

/** The path of the link in the mail to this address whose subject holds `subject`, once it has arrived. */
export async function linkMailedTo(address: string, subject: string): Promise<string> {
  let path: string | undefined
  await expect(async () => {
    const mail = (await mailsHere()).find((each) => each.to.includes(address) && each.subject.includes(subject))
    path = /^https?:\/\/[^/]+(\/\S+)$/m.exec(mail?.text ?? '')?.[1]
    expect(path, `a mail to ${address}`).toBeDefined()
  }).toPass({ timeout: 30_000 })
  return path ?? ''
}

async function mailsHere(): Promise<Kept[]> {
  const folder = join(workbench().home, 'mails')
  const files = await readdir(folder).catch(() => [])
  const whole = files.filter((file) => file.endsWith('.json'))
  return Promise.all(whole.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Kept))
}
