import { describe, expect, test } from 'vitest'
import { houseOfDesk, pngSize } from './house-of-desk'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The first bytes of a PNG of this size. */
function png(width: number, height: number, more: { signature?: number[]; chunk?: string } = {}): Uint8Array {
  const { signature = SIGNATURE, chunk = 'IHDR' } = more
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return new Uint8Array(Buffer.concat([Buffer.from(signature), Buffer.from([0, 0, 0, 13]), Buffer.from(chunk), size]))
}

describe('how large a logo is', () => {
  test.each([
    ['as its header says', png(800, 240), { width: 800, height: 240 }],
    ['also when it is wider than two bytes can say', png(70_000, 1), { width: 70_000, height: 1 }],
    ['not of a file of another kind', png(8, 8, { signature: [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0] }), null],
    ['not when another chunk comes first', png(8, 8, { chunk: 'IDAT' }), null],
    ['not when it is broken off', png(8, 8).subarray(0, 23), null],
    ['not when it has no width', png(0, 8), null],
    ['not of nothing', new Uint8Array(), null],
  ])('%s', (_what, bytes, size) => {
    expect(pngSize(bytes)).toEqual(size)
  })

  test('is read in the middle of a larger buffer too', () => {
    const around = new Uint8Array([1, 2, 3, ...png(12, 5)])
    expect(pngSize(around.subarray(3))).toEqual({ width: 12, height: 5 })
  })
})

describe('the look of the house', () => {
  const desk = { name: 'Foreign desk', houseName: null, houseColour: null, houseLogo: null }

  test.each([
    ['is called as the desk', desk, { name: 'Foreign desk', colour: null, logo: null }],
    [
      'has its own name and colour',
      { ...desk, houseName: 'Wire', houseColour: '#aa0000' },
      { name: 'Wire', colour: '#aa0000', logo: null },
    ],
    [
      'goes without a logo that is none',
      { ...desk, houseLogo: new Uint8Array([1, 2]) },
      { name: 'Foreign desk', colour: null, logo: null },
    ],
  ])('%s', (_what, look, house) => {
    expect(houseOfDesk(look)).toEqual(house)
  })

  test('keeps the logo byte for byte', () => {
    const logo = houseOfDesk({ ...desk, houseLogo: png(3, 2) }).logo
    expect(new Uint8Array(Buffer.from(logo?.png ?? '', 'base64'))).toEqual(png(3, 2))
    expect(logo).toMatchObject({ width: 3, height: 2 })
  })
})
