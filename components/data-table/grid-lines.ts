import type { ClaimRow } from '@/lib/claims/claim-row'
import type { ClaimGroup } from '@/lib/claims/claims-sort'
import type { ClaimWindow } from './claim-windows'

/** One line of the table: a claim, the head of a group, or a claim that is not read. Each knows the window it stands in. */
export type GridLine =
  | { kind: 'claim'; key: string; claim: ClaimRow; window: number }
  | { kind: 'group'; key: string; value: string; label: string; window: number }
  | { kind: 'waiting'; key: string; window: number }

/** The value of claims in no group: assigned to nobody. */
export const NOBODY = 'nobody'

/** All lines in their order: each claim once, under the head of its group; claims of groups in `folded` are left out. */
export function gridLines(
  windows: readonly ClaimWindow[],
  group: ClaimGroup | null,
  folded: ReadonlySet<string>,
): GridLine[] {
  const lines: GridLine[] = []
  const seen = new Set<string>()
  let open: string | null = null
  windows.forEach(({ rows, count, after }, window) => {
    if (rows === null) {
      for (let place = 0; place < count; place += 1) {
        lines.push({ kind: 'waiting', key: `waiting:${after ?? ''}:${place}`, window })
      }
      return
    }
    for (const claim of rows) {
      if (seen.has(claim.id)) continue
      seen.add(claim.id)
      const of = group === null ? null : groupOf(claim, group)
      if (of !== null && of.value !== open) {
        open = of.value
        if (!seen.has(`group:${of.value}`)) {
          seen.add(`group:${of.value}`)
          lines.push({ kind: 'group', key: `group:${of.value}`, ...of, window })
        }
      }
      if (of === null || !folded.has(of.value)) lines.push({ kind: 'claim', key: claim.id, claim, window })
    }
  })
  return lines
}

/** The group a claim stands in. */
export function groupOf(claim: ClaimRow, group: ClaimGroup): { value: string; label: string } {
  switch (group) {
    case 'article':
      return { value: claim.articleId, label: claim.article }
    case 'assignee':
      return { value: claim.assigneeId ?? NOBODY, label: claim.assignee ?? 'Nobody' }
  }
}
