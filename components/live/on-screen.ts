'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { Here } from '@/lib/live/presence'
import type { Shown } from '@/lib/live/refresh-pace'

type OnScreen = { shown: Shown | null; people: readonly Here[] }

const NOBODY: OnScreen = { shown: null, people: [] }

let now = NOBODY
const listeners = new Set<() => void>()

function set(next: OnScreen): void {
  now = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What the page says it shows, and who else has it open; the one stream of the tab follows it. */
export function useOnScreen(): OnScreen {
  return useSyncExternalStore(
    listen,
    () => now,
    () => NOBODY,
  )
}

/** Says, while it is mounted, that the page shows a claim, or an article with or without one. */
export function useShow(screen: 'claim' | 'galley', article: string, claim: string | null): void {
  useEffect(() => {
    const shown: Shown | null =
      screen === 'galley' ? { screen, article, claim } : claim === null ? null : { screen, article, claim }
    const people = articleOf(now.shown) === article ? now.people : []
    set({ shown, people })
    return () => {
      if (now.shown === shown) set({ ...now, shown: null })
    }
  }, [screen, article, claim])
}

/** Others who have the article open, as the server says. */
export function tellPeople(article: string, people: readonly Here[]): void {
  if (articleOf(now.shown) === article) set({ ...now, people })
}

function articleOf(shown: Shown | null): string | null {
  return shown !== null && 'article' in shown ? shown.article : null
}
