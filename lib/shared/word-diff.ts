/** A stretch of words that stays, goes or comes. */
export type DiffPart = { kind: 'same' | 'del' | 'ins'; text: string }

const MOST_CELLS = 1_000_000

/** What a fix changes, word by word: the longest common run of words stays. Texts too long to compare are shown whole, old then new. */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [old, neu] = [wordsOf(before), wordsOf(after)]
  if (old.length * neu.length > MOST_CELLS) return joined([part('del', before), part('ins', after)])
  return joined(walk(old, neu, commonLengths(old, neu)))
}

/** White space, words (6,000 and twenty-five are one each) and every other sign, each a piece. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
}

/** For each pair of places, how many pieces the rests of both texts have in common. */
function commonLengths(old: readonly string[], neu: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(neu.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = neu.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row)
        row[j] =
          old[i] === neu[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function walk(old: readonly string[], neu: readonly string[], lengths: readonly Uint16Array[]): DiffPart[] {
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < neu.length) {
    if (i < old.length && old[i] === neu[j]) {
      parts.push(part('same', old[i] ?? ''))
      i += 1
      j += 1
    } else if (i < old.length && (j === neu.length || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      parts.push(part('del', old[i] ?? ''))
      i += 1
    } else {
      parts.push(part('ins', neu[j] ?? ''))
      j += 1
    }
  }
  return parts
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text }
}

/** Between two unchanged stretches first all that goes, then all that comes; a lone space between changes changes with them. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = []
  let del = ''
  let ins = ''
  let space = ''
  const flush = () => {
    if (del !== '') result.push(part('del', del))
    if (ins !== '') result.push(part('ins', ins))
    if (space !== '') result.push(part('same', space))
    del = ''
    ins = ''
    space = ''
  }
  for (const each of parts) {
    const changing = del !== '' || ins !== ''
    if (each.kind === 'same' && changing && each.text.trim() === '') {
      space += each.text
    } else if (each.kind === 'same') {
      flush()
      result.push(each)
    } else {
      del += space + (each.kind === 'del' ? each.text : '')
      ins += space + (each.kind === 'ins' ? each.text : '')
      space = ''
    }
  }
  flush()
  return merged(result)
}

function merged(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = []
  for (const each of parts) {
    const last = result.at(-1)
    if (last?.kind === each.kind) result[result.length - 1] = part(each.kind, last.text + each.text)
    else result.push(each)
  }
  return result
}
