const NEAR = 0.9

/** What to say of a text of `length` characters that may have `max` (UTF-16 units both); null while it is far from the limit. */
export function limitWords(length: number, max: number | undefined): string | null {
  if (max === undefined || length < max * NEAR) return null
  const left = max - length
  if (left < 0) return `${counted(-left)} too many: ${max} at most`
  return left === 0 ? 'No characters left' : `${counted(left)} left`
}

function counted(characters: number): string {
  return characters === 1 ? '1 character' : `${characters} characters`
}
