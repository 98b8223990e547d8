import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { displayPicture } from './display-picture.gateway'

function aPicture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: 'teal' } })
}

describe('a picture', () => {
  test.each([
    ['PNG', () => aPicture(300, 200).png().toBuffer(), 300, 200],
    ['a JPEG too large for a screen', () => aPicture(5_000, 2_500).jpeg().toBuffer(), 2_000, 1_000],
    [
      'a JPEG that lies on its side',
      () => aPicture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      200,
      300,
    ],
    ['WebP', () => aPicture(20, 3_000).webp().toBuffer(), 13, 2_000],
  ])('%s is made anew as WebP', async (_, make, width, height) => {
    const { mediaType, bytes } = await displayPicture(await make())
    expect(mediaType).toBe('image/webp')
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width, height })
  })

  test('is made when the one before is done, damaged or not', async () => {
    const large = await aPicture(3_000, 3_000).png().toBuffer()
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, sharp.counters().process + sharp.counters().queue)
    }, 1)
    const made = await Promise.allSettled([large, Buffer.from('none'), large, large].map(displayPicture))
    clearInterval(watch)
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(most).toBeLessThanOrEqual(1)
  })

  test('loses what the camera wrote into it', async () => {
    const told = { IFD0: { Artist: 'Ana Lind', Software: 'secret' } }
    const { bytes } = await displayPicture(await aPicture(90, 90).withExif(told).jpeg().toBuffer())
    expect(bytes.includes('Ana Lind')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })
})

describe('what is not shown', () => {
  test.each([
    [
      'a drawing',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
    ],
    ['another kind of picture', () => aPicture(9, 9).gif().toBuffer()],
    ['no picture', async () => Buffer.from('words')],
    ['nothing', async () => Buffer.alloc(0)],
    ['a picture cut in the middle', async () => (await aPicture(900, 900).png().toBuffer()).subarray(0, 300)],
    ['a small file of far too many pixels', () => aPicture(16_000, 16_000).png().toBuffer()],
  ])('%s', { timeout: 20_000 }, async (_, make) => {
    await expect(displayPicture(await make())).rejects.toThrow('This picture cannot be shown')
  })
})
