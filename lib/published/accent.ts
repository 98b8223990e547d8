type Rgb = readonly [number, number, number]

/** Contrast text needs on its ground (WCAG 2.2, 1.4.3), with a little left for rounding. */
const READABLE = 4.6

/** Of the surfaces of the public pages the one on which links are hardest to read, and what they are mixed with until they can be. */
const GROUNDS = {
  light: { ground: '#f0ece2', ink: '#000000' },
  dark: { ground: '#212a3b', ink: '#ffffff' },
} as const

/** The colour of a house as it can be read in the light and in the dark, as #rrggbb; mixed with ink only as far as it has to be. */
export function readableAccent(colour: string): { light: string; dark: string } {
  return { light: readableOn(colour, GROUNDS.light), dark: readableOn(colour, GROUNDS.dark) }
}

function readableOn(colour: string, { ground, ink }: { ground: string; ink: string }): string {
  for (let share = 0; share <= 100; share += 2) {
    const mixed = mix(rgbOf(colour), rgbOf(ink), share / 100)
    if (contrast(mixed, rgbOf(ground)) >= READABLE) return hex(mixed)
  }
  return ink
}

/** Contrast of two colours from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  return contrast(rgbOf(one), rgbOf(other))
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(colour: Rgb, ink: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => Math.round(colour[at] + (ink[at] - colour[at]) * share)
  return [part(0), part(1), part(2)]
}

function rgbOf(colour: string): Rgb {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
