import { later } from '@/components/ui/later'
import type { CappedCount } from '@/lib/claims/capped-count'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import type { Workload } from '@/lib/claims/workload'
import type { FormAction } from '@/lib/shared/form-state'
import type { Bulk } from './use-bulk'
import type { RowChoice } from './use-row-choice'

/** Sent when the grid is gone to: claims are ticked before anything is done with them. */
const BulkBar = later(() => import('./bulk-bar').then((read) => read.BulkBar))
const BulkSaid = later(() => import('./bulk-said').then((read) => read.BulkSaid))

export const bulkAhead = () => BulkBar.ahead()

type Props = {
  bulk: Bulk
  chosen: RowChoice['chosen']
  filter: ClaimsFilter
  found: CappedCount
  /** Whether more than what is loaded could be chosen. */
  offersAll: 'yes' | 'no'
  people: readonly Workload[]
  can: { assign: boolean; edit: boolean; report: boolean }
  actions: { changeMany: FormAction; undoMany: FormAction }
  onAll: () => void
  onCopy: () => void
  onClear: () => void
}

/** Below the grid: what can be done with the chosen claims, and what came of the last thing done. */
export function TableBulk({ bulk, chosen, actions, ...rest }: Props) {
  return (
    <>
      {chosen.kind === 'all' || chosen.ids.length > 0 ? (
        <BulkBar
          {...rest}
          chosen={chosen}
          instead={bulk.doing === null ? null : <BulkWaits />}
          action={actions.changeMany}
          doing={bulk.doing}
          onDoing={bulk.turn}
          onDone={bulk.changed}
        />
      ) : null}
      {bulk.outcome === null ? null : (
        <BulkSaid outcome={bulk.outcome} undo={actions.undoMany} onUndone={bulk.undone} onClose={bulk.close} />
      )}
    </>
  )
}

/** Holds the focus until the form has come, so that what is typed meanwhile edits no cell. */
function BulkWaits() {
  return (
    <p className="bulk" tabIndex={-1} ref={(line) => line?.focus({ preventScroll: true })}>
      Reading…
    </p>
  )
}
