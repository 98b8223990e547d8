const ROW_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text from an address can be the id of a row at all; PostgreSQL would refuse to read any other. */
export function isRowId(text: string): boolean {
  return ROW_ID.test(text)
}
