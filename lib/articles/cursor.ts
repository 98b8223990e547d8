const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The article a page of the list goes on from, as it stands in the address; whatever is not an id is the beginning. */
export function readCursor(value: string | string[] | undefined): string | null {
  const [first] = [value].flat()
  return first !== undefined && ID.test(first) ? first : null
}
