import { expect, test } from 'vitest'
import { callerAddress } from './caller-address'

test.each([
  ['without a proxy the connection tells', '10.0.0.7', undefined, 0, '10.0.0.7'],
  ['without a proxy a header that anybody can send is not believed', '10.0.0.7', '1.2.3.4', 0, '10.0.0.7'],
  ['behind one proxy its own entry counts', '10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['behind one proxy a forged first entry is not believed', '10.0.0.1', '1.2.3.4, 203.0.113.9', 1, '203.0.113.9'],
  [
    'behind two proxies the outer one wrote the entry before the last',
    '10.0.0.1',
    '1.2.3.4, 203.0.113.9, 10.0.0.2',
    2,
    '203.0.113.9',
  ],
  ['a proxy that wrote nothing leaves the connection', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['fewer entries than proxies leave the connection', '10.0.0.1', '203.0.113.9', 2, '10.0.0.1'],
  ['nobody knows', undefined, undefined, 0, null],
])('%s', (_, peer, forwardedFor, trustedProxies, expected) => {
  expect(callerAddress(peer, forwardedFor, trustedProxies)).toBe(expected)
})
