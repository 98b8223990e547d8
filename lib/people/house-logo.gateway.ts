import sharp from 'sharp'
import { Refusal } from '@/lib/shared/refusal'

const WIDEST = 800
const HIGHEST = 240
/** What the database takes. */
const MOST_BYTES = 102_400
const MOST_PIXELS = 40_000_000
const SECONDS = 10

/**
 * A logo (PNG, JPEG, WebP) made anew as PNG without metadata: 800 by 240 pixels and 100 KB at most. Drawings that could carry scripts
 * are not taken. Throws a Refusal that says what is wrong with it.
 */
export async function houseLogo(bytes: Buffer): Promise<Buffer> {
  for (const palette of ['all', 'few'] as const) {
    const made = await drawn(bytes, palette)
    if (made.length <= MOST_BYTES) return made
  }
  throw refused('The logo is too rich in detail to stand on a report: choose a simpler picture.')
}

async function drawn(bytes: Buffer, colours: 'all' | 'few'): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: false })
    const { format } = await picture.metadata()
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp') throw new Error('another format')
    const size = { width: WIDEST, height: HIGHEST, fit: 'inside', withoutEnlargement: true } as const
    const png = colours === 'all' ? { compressionLevel: 9 } : { compressionLevel: 9, palette: true, colours: 64 }
    return await picture.autoOrient().resize(size).png(png).timeout({ seconds: SECONDS }).toBuffer()
  } catch {
    throw refused('The logo cannot be read. It is a PNG, JPEG or WebP picture.')
  }
}

function refused(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { logo: [sentence] } })
}
