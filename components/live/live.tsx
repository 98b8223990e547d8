'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isOwnActUnderWay } from '@/components/ui/acts-under-way'
import type { LiveMessage } from '@/lib/live/live-message'
import type { Place } from '@/lib/live/presence'
import { type Pace, type Shown, soonestPace } from '@/lib/live/refresh-pace'
import { connectLive, type LiveConnection } from './connect-live'
import { tellPeople, useOnScreen } from './on-screen'
import { useDoing } from './use-doing'
import { useRefresh } from './use-refresh'

/**
 * Keeps every screen up to date with what others do, and tells them what this one shows. Stands once around all screens;
 * `readAt` is when the server read the page, by its own clock.
 */
export function Live({ readAt }: { readAt: string }) {
  const path = usePathname()
  const { shown: said } = useOnScreen()
  const doing = useDoing()
  const { ask, isBehind } = useRefresh()
  const shown = said ?? withoutClaim(path)
  const connection = useRef<LiveConnection>(null)
  /** The server's time when this screen last showed all there was, and what its clock said when it said hello. */
  const fresh = useRef(readAt)
  /** A change that this screen does not follow may be missing on one to which the person goes back. */
  const unfollowed = useRef(false)
  const clock = useRef<{ at: number; heard: number }>(null)

  const place = useEffectEvent((): Place => {
    if (!('article' in shown)) return { article: null, claim: null, doing: 'reading' }
    return { article: shown.article, claim: shown.claim, doing: shown.claim === null ? 'reading' : doing }
  })
  const since = useEffectEvent((): string => {
    if (clock.current === null || isBehind()) return fresh.current
    const { at, heard } = clock.current
    return new Date(at + performance.now() - heard).toISOString()
  })
  const follow = (pace: Pace): void => {
    if (pace === 'never') unfollowed.current = true
    else ask(pace)
  }
  const onMessage = useEffectEvent((message: LiveMessage): void => {
    switch (message.tells) {
      case 'hello':
        clock.current = { at: Date.parse(message.at), heard: performance.now() }
        return
      case 'changes':
        if (message.by === 'you' && isOwnActUnderWay()) return
        follow(soonestPace(message.changes, shown))
        return
      case 'again':
        follow(shown.screen === 'still' ? 'never' : 'near')
        return
      case 'notifications':
        ask('near')
        return
      case 'who':
        tellPeople(message.article, message.people)
        return
      case 'still':
    }
  })

  useEffect(() => {
    fresh.current = readAt
  }, [readAt])
  useEffect(() => {
    if (!unfollowed.current || path === '') return
    unfollowed.current = false
    ask('near')
  }, [path, ask])
  useEffect(() => {
    connection.current = connectLive({ place, since, onMessage })
    return () => connection.current?.close()
  }, [])
  useEffect(() => connection.current?.move(), [said, doing])
  return null
}

/** Screens that show neither a claim nor a galley are lists, but for those that are forms. */
function withoutClaim(path: string): Shown {
  return /^\/(settings|account|people|articles\/import)(\/|$)/.test(path) ? { screen: 'still' } : { screen: 'list' }
}
