import type { JsonSchema } from './json-schema'
import { SCOPE_WORDS, SCOPES } from './scope'

/** A header that is told in one place. */
export function header(name: string): { $ref: string } {
  return { $ref: `#/components/headers/${name}` }
}

const text = (description: string) => ({ description, schema: { type: 'string' } })

export const HEADERS = {
  ETag: text('A tag of what is told, for If-None-Match; of a thing with a version, for If-Match too.'),
  Link: text('The page after this one, as rel="next" (RFC 8288).'),
  Location: text('Where the new thing is.'),
  RateLimit: text('How many requests are left to this token, and when they are as many as ever: "token";r=1199;t=60.'),
  'RateLimit-Policy': text('How many requests a token may make, and in how many seconds: "token";q=1200;w=60.'),
  'Retry-After': { description: 'In how many seconds to go on.', schema: { type: 'integer' } },
  'Idempotent-Replayed': text('"true" where the request was answered before, and changed nothing now.'),
  'WWW-Authenticate': text('How to say who asks (RFC 6750).'),
}
export const LIMITS = { RateLimit: header('RateLimit'), 'RateLimit-Policy': header('RateLimit-Policy') }

export const IF_NONE_MATCH = {
  ...{ name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } },
  description: 'The ETag you have: what is still so is not sent again.',
}
export const IF_MATCH = {
  ...{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, example: '"3"' },
  description:
    'The ETag of the thing as you saw it, or its version in quotes. Whoever was quicker is not overwritten: you get 412.',
}
export const IDEMPOTENCY_KEY = {
  ...{ name: 'Idempotency-Key', in: 'header', required: false },
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
  description:
    'Of your making, another for each request, such as a UUID. The same request with the same key is done once, within a day.',
}

export const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  properties: {
    type: { type: 'string', const: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'One sentence a person can act on.' },
    issues: {
      type: 'object',
      description: 'Sentences by field.',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
    conflict: {
      type: 'object',
      description: 'What somebody else saved meanwhile: the version to build on, and their fields.',
      properties: {
        version: { type: 'integer' },
        theirs: { type: 'object', additionalProperties: { type: 'string' } },
      },
      required: ['version', 'theirs'],
      additionalProperties: false,
    },
  },
  required: ['type', 'title', 'status', 'detail'],
  additionalProperties: false,
}

export const TAGS = [
  ['me', 'Whose the token is.'],
  ['articles', 'What is checked.'],
  ['claims', 'What an article says that can be checked, and where the work on it is.'],
  ['evidence', 'What speaks for a claim or against it.'],
  ['sources', 'Where evidence is from.'],
  ['verdicts', 'What reviewers find, and what editors decide.'],
  ['reports', 'What was published.'],
] as const

export const SCOPES_TOLD = `A personal token, made under Your account, API tokens. What it may be made for: ${SCOPES.map((scope) => `\`${scope}\` (${SCOPE_WORDS[scope].toLowerCase()})`).join(', ')}. It may never do more than its person.`

export const ABOUT =
  'The same commands and queries as the screens, under the same permissions. Lists are told in pages: `next` of one is `after` of the ' +
  'following. What is changed by PATCH wants If-Match. A POST may carry an Idempotency-Key. Refusals are problem details ' +
  '(RFC 9457) with sentences; a field or a word of the address that is not known is refused.'
