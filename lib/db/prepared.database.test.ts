import { describe, expect, test } from 'vitest'
import { preparedName } from './prepared'
import { inTransaction } from './transaction'

describe('a statement of every request', () => {
  test('is kept by its connection, and one without the mark is not', async () => {
    const kept = await inTransaction(async (tx) => {
      for (const answer of [42, 43]) {
        await tx.$queryRaw`/* prepared */ SELECT ${answer}::int AS wanted`
        await tx.$queryRaw`SELECT ${answer}::int AS unmarked`
      }
      return tx.$queryRaw<{ statement: string }[]>`
        SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%AS wanted' OR statement LIKE '%AS unmarked'`
    })
    expect(kept).toEqual([{ statement: '/* prepared */ SELECT $1::int AS wanted' }])
  })

  test.each([
    ['has the same name each time', '/* prepared */ SELECT 1', '/* prepared */ SELECT 1', true],
    ['has another name than another', '/* prepared */ SELECT 1', '/* prepared */ SELECT 2', false],
  ])('%s', (_, one, other, same) => {
    expect(preparedName({ sql: one }) === preparedName({ sql: other })).toBe(same)
    expect(preparedName({ sql: one })).toMatch(/^p[0-9a-f]{24}$/)
  })
})
