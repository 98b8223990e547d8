import type { EditionContent } from './edition'

type House = NonNullable<EditionContent['house']>

/** What a desk says of how its reports look. */
export type LookOfDesk = {
  name: string
  houseName: string | null
  houseColour: string | null
  houseLogo: Uint8Array | null
}

/** The look of a desk's reports as an edition keeps it; without a name of its own the house is called as the desk. */
export function houseOfDesk({ name, houseName, houseColour, houseLogo }: LookOfDesk): House {
  return { name: houseName ?? name, colour: houseColour, logo: houseLogo && frozenLogo(houseLogo) }
}

function frozenLogo(png: Uint8Array): House['logo'] {
  const size = pngSize(png)
  return size && { png: Buffer.from(png).toString('base64'), ...size }
}

/** Width and height in pixels as the header of a PNG says (RFC 2083, 4.1.1: IHDR comes first); null for anything else. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const read = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (read.length < 24 || !read.subarray(0, 8).equals(SIGNATURE)) return null
  if (read.toString('latin1', 12, 16) !== 'IHDR') return null
  const [width, height] = [read.readUInt32BE(16), read.readUInt32BE(20)]
  return width === 0 || height === 0 ? null : { width, height }
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
