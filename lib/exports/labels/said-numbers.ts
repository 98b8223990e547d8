/** A message in which `#` is the number as `{said_count}` gives it, count being the plural it stands in; the formatter would ask the ICU of the day. */
export function saidNumbers(message: string): string {
  const inside: (string | null)[] = []
  return message.replace(/\{\s*(\w+)\s*,\s*plural\s*,|[{}#]/g, (sign, name?: string) => {
    if (name !== undefined || sign === '{') inside.push(name ?? null)
    if (sign === '}') inside.pop()
    const counted = inside.findLast((each) => each !== null)
    return sign === '#' && counted !== undefined ? `{said_${counted}}` : sign
  })
}
