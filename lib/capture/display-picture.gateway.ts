import sharp from 'sharp'

/** A picture made anew for the screen. */
export type DisplayPicture = { mediaType: 'image/webp'; bytes: Buffer }

/** Never larger than this on either side, in pixels. */
const LARGEST_SIDE = 2_000
/** About the largest cameras there are; more is a picture made to fill the memory. */
const MOST_PIXELS = 120_000_000
const SECONDS = 20

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes a picture (PNG, JPEG, WebP) anew as WebP, at most 2,000 px on a side, without metadata; drawings that could carry
 * scripts are refused. Throws with a sentence when it is none or is damaged. One at a time, since one may take 700 MB.
 */
export async function displayPicture(bytes: Buffer): Promise<DisplayPicture> {
  const made = last.then(() => madeAnew(bytes))
  last = made.catch(() => undefined)
  return made
}

async function madeAnew(bytes: Buffer): Promise<DisplayPicture> {
  try {
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: false })
    const { format } = await picture.metadata()
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp') throw new Error('another format')
    const size = { width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true } as const
    const shown = await picture.autoOrient().resize(size).webp({ quality: 82 }).timeout({ seconds: SECONDS }).toBuffer()
    return { mediaType: 'image/webp', bytes: shown }
  } catch (cause) {
    throw new Error('This picture cannot be shown: it is damaged, too large, or of a kind that is not shown.', {
      cause,
    })
  }
}
