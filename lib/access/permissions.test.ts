import { describe, expect, test } from 'vitest'
import { may } from './authorise'
import { ME, PERMISSION_TABLE } from '@/lib/testing/permission-table'
import { PERMISSIONS, type Permission } from './permissions'
import { ROLES, type Role } from './role'

const actor = (role: Role, deskId = 'desk') => ({ userId: ME, name: 'Ruth Osei', role, deskId, timeZone: 'UTC' })
const rows = Object.entries(PERMISSION_TABLE).flatMap(([permission, asked]) =>
  asked.flatMap(([about, subject, least]) =>
    ROLES.map((role) => {
      const allowed = least !== null && ROLES.indexOf(role) >= ROLES.indexOf(least)
      return { permission: permission as Permission, about, subject, role, allowed, word: allowed ? 'may' : 'may not' }
    }),
  ),
)

describe('who may do what', () => {
  test('every permission has a row here', () => {
    expect(Object.keys(PERMISSION_TABLE).sort()).toEqual(Object.keys(PERMISSIONS).sort())
  })

  test.each(rows)('a $role $word $permission on $about', ({ permission, subject, role, allowed }) => {
    expect(may(actor(role), permission, subject)).toBe(allowed)
  })

  test.each(rows)(
    'nobody of another desk may $permission on $about, not even a $role',
    ({ permission, subject, role }) => {
      expect(may(actor(role, 'another desk'), permission, subject)).toBe(false)
    },
  )
})
