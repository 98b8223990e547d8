/** Where a cell stands: its line and its column, counted from 0. */
export type Place = { line: number; column: number }

export type Move =
  | 'up'
  | 'down'
  | 'start'
  | 'end'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/** The way a key leads through the grid, as in a spreadsheet; null for any other key. `direction` is that of the page. */
export function moveOf({ key, ctrlKey, metaKey, altKey }: Pressed, direction: 'ltr' | 'rtl'): Move | null {
  if (altKey) return null
  const far = ctrlKey || metaKey
  switch (key) {
    case 'ArrowUp':
      return far ? 'first' : 'up'
    case 'ArrowDown':
      return far ? 'last' : 'down'
    case 'ArrowLeft':
    case 'ArrowRight': {
      const forward = (key === 'ArrowRight') === (direction === 'ltr')
      if (far) return forward ? 'row-end' : 'row-start'
      return forward ? 'end' : 'start'
    }
    case 'Home':
      return far ? 'first' : 'row-start'
    case 'End':
      return far ? 'last' : 'row-end'
    case 'PageUp':
      return 'page-up'
    case 'PageDown':
      return 'page-down'
    default:
      return null
  }
}

/** Where a move leads in a grid of so many lines and columns, of which `page` lines are seen at once; never out of it. */
export function moved(from: Place, move: Move, grid: { lines: number; columns: number; page: number }): Place {
  const to = (line: number, column: number): Place => ({
    line: Math.max(0, Math.min(line, grid.lines - 1)),
    column: Math.max(0, Math.min(column, grid.columns - 1)),
  })
  switch (move) {
    case 'up':
      return to(from.line - 1, from.column)
    case 'down':
      return to(from.line + 1, from.column)
    case 'start':
      return to(from.line, from.column - 1)
    case 'end':
      return to(from.line, from.column + 1)
    case 'row-start':
      return to(from.line, 0)
    case 'row-end':
      return to(from.line, grid.columns - 1)
    case 'first':
      return to(0, from.column)
    case 'last':
      return to(grid.lines - 1, from.column)
    case 'page-up':
      return to(from.line - grid.page, from.column)
    case 'page-down':
      return to(from.line + grid.page, from.column)
  }
}

/** A rectangle of cells between two places, both within. */
export type CellRange = { from: Place; to: Place }

export function rangeBetween(one: Place, other: Place): CellRange {
  return {
    from: { line: Math.min(one.line, other.line), column: Math.min(one.column, other.column) },
    to: { line: Math.max(one.line, other.line), column: Math.max(one.column, other.column) },
  }
}
