import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { holdServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { throwawayHome } from '@/lib/testing/throwaway-home'

declare module 'vitest' {
  // biome-ignore: vitest asks for an interface to be widened here
  interface ProvidedContext {
    templateUrl: string
  }
}

/** Starts one PostgreSQL for the whole run, with a migrated template from which each test file gets its own database. */
export default async function startThrowawayServer(project: TestProject): Promise<() => Promise<void>> {
  const { home, remove } = await throwawayHome()
  const server = await holdServer(home, { durability: 'throwaway' })
  const templateUrl = await makeTemplate(server.url)
  project.provide('templateUrl', templateUrl)
  return async () => {
    await server.leave()
    await remove()
  }
}

async function makeTemplate(url: string): Promise<string> {
  const maker = new pg.Client({ connectionString: url })
  await maker.connect()
  await maker.query('CREATE DATABASE template_desk')
  await maker.end()
  const templateUrl = url.replace(/\/plumbline$/, '/template_desk')
  await migrate(templateUrl)
  return templateUrl
}
