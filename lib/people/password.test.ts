import { expect, test } from 'vitest'
import { passwordIssues } from './password'
import { generatePassword, hashPassword, isPassword } from './password-hash'

test.each([
  ['ten characters are enough', 'abcdefghij', []],
  ['spaces count and stay', '          ', []],
  ['nine are too few', 'abcdefghi', ['A password has 10 characters at least.']],
  ['two hundred are allowed', 'a'.repeat(200), []],
  ['more are too many', 'a'.repeat(201), ['A password has 200 characters at most.']],
  ['the e-mail is none, however it is written', 'Ruth@Desk.Example', ['A password is not the e-mail address.']],
])('%s', (_, password, expected) => {
  expect(passwordIssues(password, 'ruth@desk.example').password ?? []).toEqual(expected)
})

test('a hash is argon2id with a salt, and fits its own password only', async () => {
  const [one, two] = [await hashPassword('a long enough one'), await hashPassword('a long enough one')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await isPassword('a long enough one', one)).toBe(true)
  expect(await isPassword('a long enough One', one)).toBe(false)
  expect(await isPassword('a long enough one ', one)).toBe(false)
})

test('letters with marks fit however the keyboard composes them', async () => {
  expect(await isPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true)
})

test('nobody without a hash has a password, not even the one that is hashed instead', async () => {
  expect(await isPassword('nobody', null)).toBe(false)
})

test('made passwords differ and are good ones', () => {
  const made = Array.from({ length: 50 }, generatePassword)
  expect(new Set(made).size).toBe(50)
  for (const password of made) expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
})
