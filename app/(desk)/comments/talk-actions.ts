import type { TalkActions } from '@/components/comments/talk'
import { addCommentAction, editCommentAction, readWordings, reopenThreadAction, resolveThreadAction } from './actions'

/** What every screen with comments hands to them. */
export const TALK_ACTIONS: TalkActions = {
  add: addCommentAction,
  edit: editCommentAction,
  resolve: resolveThreadAction,
  reopen: reopenThreadAction,
  readWordings,
}
