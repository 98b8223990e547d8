import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical-json'

describe('one value, one text', () => {
  test.each<[string, Json, string]>([
    ['names are put in order, in every depth', { b: { z: 1, a: 2 }, a: [] }, '{"a":[],"b":{"a":2,"z":1}}'],
    ['names are compared by UTF-16 units, so an emoji goes before ﬁ', { ﬁ: 1, '😀': 2 }, '{"😀":2,"ﬁ":1}'],
    ['the order of a list stands', [3, 1, 2], '[3,1,2]'],
    ['numbers are written as ECMAScript does', [1e21, 0.1, -0, 333333333.33333329], '[1e+21,0.1,0,333333333.3333333]'],
    ['text is escaped no more than JSON asks', '</script> € \u2028 \u0001 "', '"</script> € \u2028 \\u0001 \\""'],
    ['empty values', [null, true, false, '', {}], '[null,true,false,"",{}]'],
  ])('%s', (_sentence, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test('a number that JSON does not know is a bug', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError)
  })
})
