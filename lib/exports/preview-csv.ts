/** The first rows of a CSV file (RFC 4180), and whether there are more. Reads no further than it must. */
export function firstCsvRows(parts: Iterable<string>, most: number): { rows: string[][]; more: 'yes' | 'no' } {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let state: 'plain' | 'quoted' | 'quote' = 'plain'
  const endCell = () => {
    row.push(cell)
    cell = ''
    state = 'plain'
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (const sign of signsOf(parts)) {
    if (state === 'quoted') {
      if (sign === '"') state = 'quote'
      else cell += sign
    } else if (sign === '"') {
      if (state === 'quote') cell += sign
      state = 'quoted'
    } else if (sign === ',') endCell()
    else if (sign === '\n') {
      endRow()
      if (rows.length > most) return { rows: rows.slice(0, most), more: 'yes' }
    } else if (sign !== '\r' && sign !== '\ufeff') cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return { rows: rows.slice(0, most), more: rows.length > most ? 'yes' : 'no' }
}

function* signsOf(parts: Iterable<string>): Iterable<string> {
  for (const part of parts) yield* part
}
