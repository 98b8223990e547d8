import type { ViewActions } from '@/components/data-table/saved-views'
import { changeViewAction, chooseHomeAction, removeViewAction, saveViewAction } from './table-actions'

/** What can be done with the saved views of the claims table. */
export const VIEW_ACTIONS: ViewActions = {
  save: saveViewAction,
  change: changeViewAction,
  remove: removeViewAction,
  home: chooseHomeAction,
}
