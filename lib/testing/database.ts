import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

// Runs before each test file of the project `database`: the file gets a fresh, migrated database of its own, and
// DATABASE_URL names it before anything asks for a connection.
const templateUrl = inject('templateUrl')
const name = `desk_${randomUUID().replaceAll('-', '')}`
const maker = new pg.Client({ connectionString: templateUrl.replace(/\/template_desk$/, '/postgres') })
await maker.connect()
await maker.query(`CREATE DATABASE ${name} TEMPLATE template_desk`)
await maker.end()
process.env.DATABASE_URL = templateUrl.replace(/\/template_desk$/, `/${name}`)
process.env.NEXTAUTH_SECRET ??= randomUUID()
process.env.FILES_FOLDER = await mkdtemp(join(tmpdir(), 'plumbline-files-'))

afterAll(async () => {
  const { closeDb } = await import('@/lib/db/client')
  await closeDb()
  await rm(process.env.FILES_FOLDER ?? '', { recursive: true, force: true })
})
