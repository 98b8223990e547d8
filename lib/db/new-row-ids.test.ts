import { expect, test } from 'vitest'
import { z } from 'zod'
import { newRowIds } from './new-row-ids'

const at = new Date('2024-03-04T10:00:00Z')

test('ids are UUIDv7, all different, and each is greater than the one before, over calls too', () => {
  const ids = [newRowIds(9_000, at), newRowIds(1, at), newRowIds(0, at), newRowIds(3, at)].flat()
  expect(ids).toHaveLength(9_004)
  expect(ids.every((id) => z.uuidv7().safeParse(id).success)).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})

test('the first of them tells its time', () => {
  const later = new Date('2124-03-04T10:00:00Z')
  const [id = ''] = newRowIds(1, later)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(later.getTime())
})
