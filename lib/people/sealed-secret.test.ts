import { expect, test } from 'vitest'
import { openSealed, sealingKey, sealSecret } from './sealed-secret'

const KEY = sealingKey('a secret of sixteen letters')
const SEALED = sealSecret('GEZDGNBVGY3TQOJQ', KEY, Buffer.alloc(12, 7), 'ruth')

test('what was sealed opens with its key, for its owner', () => {
  expect(openSealed(SEALED, KEY, 'ruth')).toBe('GEZDGNBVGY3TQOJQ')
  expect(SEALED).not.toContain('GEZD')
})

test.each([
  ['another secret of the installation', SEALED, sealingKey('another secret'), 'ruth'],
  ['the row of somebody else', SEALED, KEY, 'mara'],
  ['a changed byte', `${SEALED.slice(0, -2)}AA`, KEY, 'ruth'],
  ['a tag cut short', SEALED.replace(/^(v1\.[^.]+\.)[^.]+/, '$1AAAA'), KEY, 'ruth'],
  ['a text cut short', SEALED.slice(0, -6), KEY, 'ruth'],
  ['another version', SEALED.replace('v1', 'v2'), KEY, 'ruth'],
  ['nothing', '', KEY, 'ruth'],
  ['a secret that was never sealed', 'GEZDGNBVGY3TQOJQ', KEY, 'ruth'],
])('%s opens nothing, and nothing breaks', (_, sealed, key, owner) => {
  expect(openSealed(sealed, key, owner)).toBeNull()
})
