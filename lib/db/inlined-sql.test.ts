import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { Prisma } from './client'
import { inlinedSql } from './inlined-sql'

test.each([
  ['words', Prisma.sql`SELECT ${'open'}`, `SELECT  'open'`],
  ['a quote in a word', Prisma.sql`SELECT ${"it's"}`, `SELECT  'it''s'`],
  ['a backslash', Prisma.sql`SELECT ${'a\\b'}`, `SELECT  E'a\\\\b'`],
  ['a number', Prisma.sql`LIMIT ${12}`, 'LIMIT 12'],
  ['nothing', Prisma.sql`SELECT ${null}`, 'SELECT NULL'],
  ['a moment', Prisma.sql`at < ${new Date(0)}`, `at < '1970-01-01T00:00:00.000Z'::timestamptz`],
  ['a list', Prisma.sql`= ANY(${['a', "b'"]})`, `= ANY(ARRAY[ 'a',  'b''']::text[])`],
  ['no value at all', Prisma.sql`SELECT 1`, 'SELECT 1'],
  ['one statement in another', Prisma.sql`SELECT ${Prisma.sql`a = ${1}`} AND ${'b'}`, `SELECT a = 1 AND  'b'`],
])('%s is written into the statement', (_what, sql, written) => {
  expect(inlinedSql(sql)).toBe(written)
})

test.each([
  ['text with a NUL', 'a\u0000b'],
  ['a number that is none', Number.NaN],
  ['an object', { a: 1 }],
  ['a list of other things', [1, {}]],
])('%s is refused', (_what, value) => {
  expect(() => inlinedSql(Prisma.sql`SELECT ${value}`)).toThrow(TypeError)
})

test('no text ends its literal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.includes('\u0000'))
      expect(inlinedSql(Prisma.sql`${text}`).trim()).toBe(pg.escapeLiteral(text).trim())
    }),
  )
})
