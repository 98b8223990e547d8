/** Our blue pencil, for a house without a colour. */
const PENCIL = '#1d4c9f'

/** WCAG 2.2, 1.4.3: small text needs a contrast of 4.5 to 1. */
const READABLE = 4.5

/** The colour of a house, darkened until small text in it can be read on white paper; #rrggbb. */
export function accentOf(colour: string | null): string {
  if (colour === null || !/^#[0-9a-f]{6}$/i.test(colour)) return PENCIL
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  let share = 1
  while (contrastOnWhite(channels.map((channel) => channel * share)) < READABLE) share -= 0.02
  return `#${channels
    .map((channel) =>
      Math.round(channel * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** WCAG 2.2, relative luminance. */
function contrastOnWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
