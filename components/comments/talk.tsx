'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { CommentWording, ShownTalk } from '@/lib/comments/comment'
import type { FormAction } from '@/lib/shared/form-state'

/** What can be done with comments. */
export type TalkActions = {
  add: FormAction
  edit: FormAction
  resolve: FormAction
  reopen: FormAction
  readWordings: (commentId: string) => Promise<CommentWording[]>
}

type Talk = { talk: ShownTalk; actions: TalkActions }

const TalkContext = createContext<Talk | null>(null)

/** Hands what is said about a claim or an article to whatever on the page can be commented on. */
export function TalkProvider({ talk, actions, children }: Talk & { children: ReactNode }) {
  const value = useMemo(() => ({ talk, actions }), [talk, actions])
  return <TalkContext value={value}>{children}</TalkContext>
}

/** What is said here; null on a screen without comments. */
export function useTalk(): Talk | null {
  return useContext(TalkContext)
}
