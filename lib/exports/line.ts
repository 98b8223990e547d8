/** A piece of a line: our words; words that stand as somebody wrote them and keep their own direction; or a sentence of ours frozen in English. */
export type Piece = string | { theirs: string } | { english: string }

/** What a report says in one go, in pieces, so that a format can keep apart what is ours and what is not. */
export type Line = readonly Piece[]

/** A line as text alone. */
export function plain(line: Line): string {
  return line.map(wordsIn).join('')
}

/** The same, of a line that may have nothing to say. */
export function plainOrNull(line: Line | null): string | null {
  return line === null ? null : plain(line)
}

/** Words that somebody wrote, as a line. */
export function theirs(words: string): Line {
  return [{ theirs: words }]
}

/** Lines as one, with `between` set between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [between, ...line]))
}

/** The first letter as a capital, where a sentence of ours begins with it. */
export function capitalised([first, ...rest]: Line): Line {
  if (typeof first !== 'string') return first === undefined ? rest : [first, ...rest]
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
}

function wordsIn(piece: Piece): string {
  if (typeof piece === 'string') return piece
  return 'theirs' in piece ? piece.theirs : piece.english
}
