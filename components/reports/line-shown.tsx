import type { Line } from '@/lib/exports/line'

/** A sentence of ours with what others wrote in it, each in its own direction. */
export function LineShown({ line }: { line: Line }) {
  return line.map((piece, index) => {
    if (typeof piece === 'string') return piece
    return <bdi key={index}>{'theirs' in piece ? piece.theirs : piece.english}</bdi>
  })
}
