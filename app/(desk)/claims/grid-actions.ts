import type { TableActions } from '@/components/data-table/claims-table'
import { readClaimPanel } from '../articles/[id]/actions'
import { TALK_ACTIONS } from '../comments/talk-actions'
import { pasteSourceTextAction } from '../sources/actions'
import { attachEvidenceAction, giveVerdictAction } from './actions'
import { changeFieldAction, changeManyAction, undoManyAction } from './table-actions'

/** What the table of claims does, and the claim that is open beside it. */
export const GRID_ACTIONS: TableActions = {
  changeMany: changeManyAction,
  undoMany: undoManyAction,
  changeField: changeFieldAction,
  attach: attachEvidenceAction,
  pasteText: pasteSourceTextAction,
  giveVerdict: giveVerdictAction,
  talk: TALK_ACTIONS,
  readClaim: readClaimPanel,
}
