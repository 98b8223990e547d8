import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const was = { ...process.env }
const S3 = {
  S3_ENDPOINT: 'https://store.example',
  S3_BUCKET: 'evidence',
  S3_ACCESS_KEY_ID: 'DESK',
  S3_SECRET_ACCESS_KEY: 'a-secret-nobody-may-read',
}

beforeEach(() => {
  // Settings are read once, so each test takes the file anew.
  vi.resetModules()
  delete process.env.FILES_FOLDER
  process.env.DATABASE_URL = 'postgresql://127.0.0.1/desk'
})
afterEach(() => {
  process.env = { ...was }
})

async function read(environment: Record<string, string>) {
  Object.assign(process.env, environment)
  return (await import('./settings')).settings()
}

describe('where files are kept', () => {
  test.each([
    ['in the folder that is named', { FILES_FOLDER: '/somewhere/files' }, '/somewhere/files'],
    ['beside the checkout when none is', {}, resolve('.plumbline/files')],
    ['there too when the name is empty', { FILES_FOLDER: '' }, resolve('.plumbline/files')],
  ])('%s', async (_what, environment, folder) => {
    expect((await read(environment)).FILES_FOLDER).toBe(folder)
  })

  test('in an S3 store when one is named whole', async () => {
    expect(await read(S3)).toMatchObject({ ...S3, S3_REGION: 'us-east-1' })
  })

  test.each([
    ['no bucket', { ...S3, S3_BUCKET: '' }, 'S3_BUCKET is not set'],
    ['no secret', { ...S3, S3_SECRET_ACCESS_KEY: '' }, 'S3_SECRET_ACCESS_KEY is not set'],
    [
      'a password in its address',
      { ...S3, S3_ENDPOINT: 'https://desk:hidden@store.example' },
      'holds a name or a password',
    ],
    ['an address of another kind', { ...S3, S3_ENDPOINT: 'ftp://store.example' }, 'S3_ENDPOINT'],
  ])('an S3 store with %s is refused, and no secret is told', async (_what, environment, sentence) => {
    const said = String(await read(environment).catch((error: unknown) => error))
    expect(said).toContain(sentence)
    expect(said).not.toMatch(/a-secret-nobody-may-read|hidden/)
  })
})

describe('who takes our mails', () => {
  const MAIL_FROM = 'Plumbline <checks@desk.example>'

  test.each([
    ['nobody when none is named', {}, undefined],
    ['nobody when the name is empty', { SMTP_URL: '' }, undefined],
    ['a server by its name', { SMTP_URL: 'smtp://mail.example', MAIL_FROM }, 'smtp://mail.example'],
    [
      'one that asks for a password and speaks TLS',
      { SMTP_URL: 'smtps://desk%40mail.example:p%25ss@mail.example:4465', MAIL_FROM: 'checks@desk.example' },
      'smtps://desk%40mail.example:p%25ss@mail.example:4465',
    ],
  ])('is %s', async (_what, environment, server) => {
    expect((await read({ SMTP_URL: '', MAIL_FROM: '', ...environment })).SMTP_URL).toBe(server)
  })

  test.each([
    ['of another kind', { SMTP_URL: 'http://desk:hidden@mail.example', MAIL_FROM }, 'SMTP_URL'],
    ['with settings after it', { SMTP_URL: 'smtp://desk:hidden@mail.example?pool=false', MAIL_FROM }, 'SMTP_URL'],
    ['with a password that is not escaped', { SMTP_URL: 'smtp://desk:hidden%@mail.example', MAIL_FROM }, 'SMTP_URL'],
    ['without whom mails are from', { SMTP_URL: 'smtp://desk:hidden@mail.example', MAIL_FROM: '' }, 'MAIL_FROM'],
    ['from two', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@desk.example, b@desk.example' }, 'MAIL_FROM'],
    ['from a header', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Desk\nBcc: x <a@desk.example>' }, 'MAIL_FROM'],
  ])('%s is refused, and no secret is told', async (_what, environment, name) => {
    const said = String(await read(environment).catch((error: unknown) => error))
    expect(said).toContain(name)
    expect(said).not.toContain('hidden')
  })
})
