import { expect, test } from 'vitest'
import { qrPath } from './totp-picture'

test('the corners that readers look for stand within an empty edge of four', () => {
  const { size, path } = qrPath('otpauth://totp/Plumbline:ruth@desk.example?secret=GEZDGNBVGY3TQOJQ')
  expect(path.startsWith('M4 4h1v1h-1zM5 4')).toBe(true)
  expect(path).toContain(`M${size - 5} 4h1v1h-1z`)
  expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/)
  expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
})
