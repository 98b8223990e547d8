import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { Validator } from '@seriousme/openapi-schema-validator'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { aToken } from '@/lib/testing/api-client'
import { serveApi } from '@/lib/testing/api-server'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, aPerson } from '@/lib/testing/builders'

type Story = {
  story: (base: string, tokens: { editor: string; reviewer: string }) => Promise<Record<string, unknown>>
  readReport: (base: string, token: string) => Promise<string>
}

let served: Awaited<ReturnType<typeof serveApi>>
let folder: string
let document: Record<string, unknown>
let editor: Actor
let reviewer: Actor

beforeAll(async () => {
  await workAsApp()
  const desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  served = await serveApi()
  document = await (await fetch(`${served.base}/openapi.json`)).json()
  // Beside node_modules, where the compiler finds what the client imports.
  await mkdir('.plumbline', { recursive: true })
  folder = await mkdtemp(resolve('.plumbline', 'api-'))
  await writeFile(join(folder, 'schema.ts'), astToString(await openapiTS(JSON.stringify(document))))
  await copyFile('lib/testing/api-story.ts.txt', join(folder, 'story.ts'))
})

afterAll(async () => {
  await served.end()
  await rm(folder, { recursive: true, force: true })
})

/** What the strict compiler says of a file beside the generated types. */
function compiled(file: string): string[] {
  const program = ts.createProgram([join(folder, file)], {
    ...{ strict: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: true },
    ...{
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2023,
    },
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  })
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

describe('a client generated from the document', () => {
  test('the document is OpenAPI 3.1 by its own schema', async () => {
    expect(await new Validator().validate(document)).toEqual({ valid: true })
    expect(document.openapi).toMatch(/^3\.1/)
  })

  test('fits the story, and would not fit another', async () => {
    expect(compiled('story.ts')).toEqual([])
    const story = await readFile(join(folder, 'story.ts'), 'utf8')
    await writeFile(
      join(folder, 'wrong.ts'),
      story.replace("priority: 'high'", "priority: 'utmost'").replace('rating.id', '7'),
    )
    expect(compiled('wrong.ts')).toHaveLength(2)
  })

  test('goes from an article to its verdict and its report', async () => {
    const { story, readReport } = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'story.ts')).href
    )) as Story
    const tokens = { editor: await aToken(editor), reviewer: await aToken(reviewer) }
    const told = await story(served.base, tokens)
    expect(told).toMatchObject({ status: 'settled', late: 412, again: told.claimId })
    expect(told.read).toBe('There were 14 cracked bolts. Accurate')
    const wanted = { articleId: String(told.articleId), blockersReason: 'The presses roll at midnight.' }
    await publishEdition(editor, publishEditionInput.parse(wanted))
    expect(await readReport(served.base, tokens.reviewer)).toContain('There were 14 cracked bolts.')
  })
})
