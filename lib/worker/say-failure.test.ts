import { expect, test } from 'vitest'
import { sayFailure } from './say-failure'

const named = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name, ...more })

test.each([
  [
    'only its first line is said',
    named('Error', 'The store is full.\nSecond line'),
    'It failed: Error: The store is full.',
  ],
  [
    'no address, and no password in one',
    named('Error', 'cannot reach postgresql://me:geheim@host:5432/db now'),
    'It failed: Error: cannot reach … now',
  ],
  [
    'what Prisma quotes of our data is not said',
    named('PrismaClientValidationError', 'Invalid invocation: { text: "off the record" }'),
    'It failed: PrismaClientValidationError',
  ],
  [
    'a code is',
    named('PrismaClientKnownRequestError', 'Unique constraint', { code: 'P2002' }),
    'It failed: PrismaClientKnownRequestError P2002',
  ],
  ['what is no error has nothing to say', 'geheim', 'It failed.'],
])('%s', (_why, error, line) => {
  expect(sayFailure('It', error)).toBe(line)
})
