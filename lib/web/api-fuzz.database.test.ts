import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { OPERATIONS } from '@/lib/api/all.operations'
import { openApiDocument } from '@/lib/api/openapi-document'
import { db } from '@/lib/db/client'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { aToken, askApi } from '@/lib/testing/api-client'
import { askedAtRandom, type Documented, type Ids, operationsIn, SPOILT } from '@/lib/testing/api-fuzz'
import { workAsApp } from '@/lib/testing/as-app'
import { aClaim, aDesk, anArticle, aPerson } from '@/lib/testing/builders'

/** In every text of the other desk, and nowhere on ours. */
const THEIRS = 'Quillfeather'
const document = JSON.parse(JSON.stringify(openApiDocument(OPERATIONS)))
const operations = operationsIn(document).map((operation) => ({
  ...operation,
  name: `${operation.method} ${operation.path}`,
}))
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
ajv.addSchema(document, 'api')

let token: string
let ids: Ids
let secrets: string[]

beforeAll(async () => {
  process.env.API_REQUESTS_A_MINUTE = '1000000'
  await workAsApp()
  const ours = await aDeskAtWork('Harbour')
  const theirs = await aDeskAtWork(THEIRS)
  token = await aToken(ours.editor)
  const kept = await db().apiToken.findMany({ select: { sha256: true } })
  secrets = [token, theirs.deskId, ...kept.map(({ sha256 }) => sha256)]
  const kinds = Object.keys(ours.ids) as (keyof Ids)[]
  const mixed = kinds.map((kind) => [
    kind,
    [...ours.ids[kind], ...ours.ids[kind], ...ours.ids[kind], ...theirs.ids[kind]],
  ])
  ids = Object.fromEntries(mixed) as Ids
})

/** A desk with some of everything, its words marked, and the ids of it all. */
async function aDeskAtWork(mark: string) {
  const desk = await aDesk()
  const people = {
    editor: await aPerson(desk, 'editor', `${mark} Adler`),
    reviewer: await aPerson(desk, 'reviewer', `${mark} Duarte`),
  }
  const article = await anArticle(people.editor, {
    title: `${mark} bridge`,
    text: `${mark} closed after engineers found 14 cracked bolts.\n\nIt was ${mark} who counted them.`,
  })
  const statuses = ['open', 'checking', 'settled', 'disputed', 'dropped'] as const
  const claims = []
  for (const status of statuses) claims.push(await aClaim(desk, people, article, { status }))
  const { reportId } = await publishEdition(
    people.editor,
    publishEditionInput.parse({ articleId: article.articleId, blockersReason: `${mark} goes to press.` }),
  )
  const { deskId } = people.editor
  const sources = await db().source.findMany({ where: { deskId }, select: { id: true } })
  await db().source.updateMany({ where: { deskId }, data: { title: `${mark} report` } })
  const ids: Ids = {
    articles: [article.articleId],
    versions: [article.versionId],
    claims: claims.map(({ id }) => id),
    evidence: claims.flatMap(({ evidenceIds }) => evidenceIds),
    sources: sources.map(({ id }) => id),
    reports: [reportId],
    ratings: Object.values(desk.ratings),
    people: [people.reviewer.userId],
  }
  return { ...people, deskId, ids }
}

/** The schema of an answer in the document; null when the document does not speak of it. */
function schemaOf(operation: Documented, status: number, type: string): string | null {
  const response = operation.responses[status]
  if (response === undefined) return null
  const pointer =
    response.$ref?.replace('#', '') ??
    `/paths/${escaped(operation.path)}/${operation.method.toLowerCase()}/responses/${status}`
  const content =
    response.$ref === undefined
      ? response.content
      : document.components.responses[response.$ref.split('/').at(-1) ?? ''].content
  return content !== undefined && type in content ? `api#${pointer}/content/${escaped(type)}/schema` : null
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function isAllowed(operation: Documented, body: string): boolean {
  if (operation.body === null) return true
  return ajv.validate(operation.body, JSON.parse(body))
}

describe('whatever is asked', () => {
  test.each(operations)(
    '$name is answered as the document says, and tells nothing of another desk',
    async (operation) => {
      const asked = fc.record({ seed: fc.integer({ min: 0, max: 100_000 }), spoilt: fc.constantFrom(...SPOILT) })
      await fc.assert(
        fc.asyncProperty(asked, async ({ seed, spoilt }) => {
          const { method, path, headers, body } = await askedAtRandom(operation, { seed, spoilt, ids })
          const answer = await askApi(token, method, path, { headers, ...(body === undefined ? {} : { body }) })
          const text = await answer.text()
          const said = `${spoilt}: ${method} ${path} ${body ?? ''} → ${answer.status} ${text.slice(0, 400)}`
          expect(answer.status, said).toBeLessThan(500)
          expect(Object.keys(operation.responses), said).toContain(String(answer.status))
          const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
          const schema = schemaOf(operation, answer.status, type)
          expect(schema, `${type} ${said}`).not.toBeNull()
          const validate = ajv.getSchema(schema ?? '')
          const told = type.endsWith('json') ? JSON.parse(text) : text
          const asText = operation.path.includes('/export/') && answer.status === 200
          expect(validate?.(asText ? text : told), `${JSON.stringify(validate?.errors)} ${said}`).toBe(true)
          for (const secret of [THEIRS, ...secrets]) expect(text.includes(secret), said).toBe(false)
          if (body !== undefined && (spoilt === 'a field nobody knows' || spoilt === 'a field has another type')) {
            if (!isAllowed(operation, body)) expect(answer.status, said).toBeGreaterThanOrEqual(400)
          }
        }),
        { numRuns: 40, seed: 20_261_123, endOnFailure: true },
      )
    },
  )

  test.each(operations)('$name asks for a token', async ({ method, path, body }) => {
    const at = path
      .replaceAll(/\{id\}/g, ids.claims[0] ?? '')
      .replace('{edition}', '1')
      .replace('{format}', 'md')
      .replace('{field}', 'status')
    const answer = await askApi(null, method, at, body === null ? {} : { body: {} })
    expect(answer.status).toBe(401)
  })
})
