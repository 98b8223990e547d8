import type { Print } from '@/lib/exports/print'
import type { House, Place } from './public-frame'

/** The look an edition was frozen with; one frozen before there was any has that of the desk now. `at` is the address of the edition. */
export function houseOf({ house }: Print, { desk }: Place, at: string): House {
  if (house === null) return { name: desk.name, colour: desk.colour, logo: null }
  const { name, colour, logo } = house
  const drawn = logo && { address: `${at}/logo.png`, width: logo.width, height: logo.height }
  return { name, colour: isColour(colour) ? colour : null, logo: drawn }
}

function isColour(colour: string | null): boolean {
  return colour !== null && /^#[0-9a-f]{6}$/.test(colour)
}
