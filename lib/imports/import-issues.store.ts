import type { Tx } from '@/lib/db/transaction'
import type { RowIssue } from './imported-row'

/** The issues of an import in the order of its rows; all of them, or the first `most`. */
export async function rememberedIssues(tx: Tx, importId: string, most: number | null): Promise<RowIssue[]> {
  return tx.importIssue.findMany({
    where: { importId },
    orderBy: [{ row: 'asc' }, { column: 'asc' }],
    ...(most === null ? {} : { take: most }),
    select: { row: true, column: true, sentence: true, value: true },
  })
}
