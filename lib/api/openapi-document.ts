import { z } from 'zod'
import { bodySchema, queryFields } from './fields-sent'
import { jsonSchemaOf, type JsonSchema } from './json-schema'
import type { Change, Look, Operation } from './operation'
import { PROBLEM_TITLES, type ProblemStatus } from './problem'
import { PATH_WORDS } from './route-table'
import {
  ABOUT,
  header,
  HEADERS,
  IDEMPOTENCY_KEY,
  IF_MATCH,
  IF_NONE_MATCH,
  LIMITS,
  PROBLEM,
  SCOPES_TOLD,
  TAGS,
} from './openapi-words'

/** Where the API is, below the address of the installation. */
const BASE = '/api/v1'

/** The document of these operations: OpenAPI 3.1, made from the inputs their commands and queries have everywhere else. */
export function openApiDocument(operations: readonly Operation[]): Record<string, unknown> {
  const schemas: Record<string, JsonSchema> = { Problem: PROBLEM }
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: described(operation, schemas),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version: '1',
      summary: 'Articles, claims, evidence, sources, verdicts and reports of a desk.',
      description: ABOUT,
      license: { name: 'As this installation' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: BASE }],
    security: [{ token: [] }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: SCOPES_TOLD } },
      headers: HEADERS,
      responses: Object.fromEntries(
        Object.entries(PROBLEM_TITLES).map(([status, title]) => [`P${status}`, problemOf(Number(status), title)]),
      ),
    },
  }
}

function described(operation: Operation, schemas: Record<string, JsonSchema>): Record<string, unknown> {
  const { name, tag, summary, description, scope } = operation
  const told = [description, scope === null ? 'Any token serves.' : `The token needs \`${scope}\`.`]
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: told.filter((part) => part !== undefined).join(' '),
    parameters: parametersOf(operation),
    ...(operation.kind === 'change'
      ? { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(operation) } } } }
      : {}),
    responses: responsesOf(operation, schemas),
  }
}

function parametersOf(operation: Operation): unknown[] {
  const words = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true },
    schema: wordSchema(operation, name),
  }))
  return operation.kind === 'look'
    ? [...words, ...queryOf(operation), IF_NONE_MATCH]
    : [...words, ...headersOf(operation)]
}

function wordSchema({ choices }: Operation, name: string): JsonSchema {
  const chosen = choices?.[name]
  if (chosen !== undefined) return { type: 'string', enum: [...chosen] }
  if (name === 'id') return { type: 'string', format: 'uuid' }
  if (name === 'edition') return { type: 'integer', minimum: 1, maximum: 999_999 }
  return { type: 'string', pattern: PATH_WORDS.format.source }
}

function queryOf(look: Look): unknown[] {
  return Object.entries(queryFields(look)).map(([name, { description, ...schema }]) => ({
    ...{ name, in: 'query', required: false, schema },
    ...(description === undefined ? {} : { description }),
  }))
}

function headersOf({ method, versioned }: Change): unknown[] {
  return [...(versioned === 'yes' ? [IF_MATCH] : []), ...(method === 'POST' ? [IDEMPOTENCY_KEY] : [])]
}

function responsesOf(operation: Operation, schemas: Record<string, JsonSchema>): Record<string, unknown> {
  const told = operation.kind === 'look' ? lookTold(operation, schemas) : changeTold(operation, schemas)
  const problems = problemsOf(operation).map((status) => [status, { $ref: `#/components/responses/P${status}` }])
  return { ...told, ...Object.fromEntries(problems) }
}

function lookTold(look: Look, schemas: Record<string, JsonSchema>): Record<string, unknown> {
  const pages = look.query !== null && 'after' in queryFields(look)
  const headers = { ETag: header('ETag'), ...LIMITS, ...(pages ? { Link: header('Link') } : {}) }
  return {
    200: { description: 'Told.', headers, content: contentOf(look, schemas) },
    304: { description: 'It is as If-None-Match has it.', headers: { ETag: header('ETag') } },
  }
}

function changeTold(change: Change, schemas: Record<string, JsonSchema>): Record<string, unknown> {
  const headers = {
    ...LIMITS,
    ...(change.status === 201 ? { Location: header('Location') } : {}),
    ...(change.method === 'POST' ? { 'Idempotent-Replayed': header('Idempotent-Replayed') } : {}),
  }
  return { [change.status]: { description: 'Done.', headers, content: contentOf(change, schemas) } }
}

function contentOf({ answer }: Operation, schemas: Record<string, JsonSchema>): Record<string, unknown> {
  if (answer instanceof z.ZodType) return { 'application/json': { schema: jsonSchemaOf(answer, 'output', schemas) } }
  return Object.fromEntries(answer.map((type) => [type, { schema: { type: 'string' } }]))
}

function problemsOf(operation: Operation): ProblemStatus[] {
  const everywhere: ProblemStatus[] = [400, 401, 403, 404, 406, 422, 429, 500]
  if (operation.kind === 'look') return operation.answer instanceof z.ZodType ? everywhere : [...everywhere, 409]
  const versioned: ProblemStatus[] = operation.versioned === 'yes' ? [412, 428] : []
  return [...everywhere, 409, 413, 415, ...versioned]
}

function problemOf(status: number, title: string): Record<string, unknown> {
  const more: Record<number, Record<string, unknown>> = {
    401: { 'WWW-Authenticate': header('WWW-Authenticate') },
    429: { 'Retry-After': header('Retry-After'), ...LIMITS },
  }
  const headers = more[status]
  return {
    description: title,
    ...(headers === undefined ? {} : { headers }),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}
