import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What a file imports as it is loaded: types and what is imported later do not count. */
function importedBy(file: string): string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(?:[^'"]*? from )?'(@\/|\.{1,2}\/)([^']+)'/gms,
  )
  return [...statements].flatMap(([, from = '', path = '']) => {
    const base = from === '@/' ? resolve(path) : join(file, '..', from, path)
    return [base, `${base}.ts`, `${base}.tsx`].filter((each) => /\.[a-z]+$/.test(each) && existsSync(each))
  })
}

function allLoadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const each of importedBy(file)) allLoadedBy(each, seen)
  return seen
}

test('npm start begins without the Prisma client, which a fresh clone has yet to generate', () => {
  const loaded = [...allLoadedBy(resolve('lib/cli/start.ts'))]
  expect(loaded).toContain(resolve('lib/db/migrate.ts'))
  expect(loaded).not.toContain(resolve('lib/db/client.ts'))
})
