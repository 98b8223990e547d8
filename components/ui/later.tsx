'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

/** Something that is sent to the browser when it is first needed, and once: `now` is null until it is there. */
export type Sent<T> = { now: () => T | null; come: () => Promise<T>; ahead: () => void }

/** Keeps what `read` imports; a reading that failed is tried anew the next time. */
export function sentLater<T>(read: () => Promise<T>): Sent<T> {
  let here: T | null = null
  let coming: Promise<T> | null = null
  const come = () => {
    coming ??= read().then(
      (got) => {
        here = got
        return got
      },
      (error) => {
        coming = null
        throw error
      },
    )
    return coming
  }
  // Whoever needs it afterwards is told what went wrong.
  const ahead = () => void come().catch(() => undefined)
  return { now: () => here, come, ahead }
}

type Arrival<T> = { state: 'coming' | 'lost' } | { state: 'here'; it: T }

/** What was sent later, from when it is `wanted`. */
export function useSent<T>(sent: Sent<T>, wanted: 'yes' | 'no' = 'yes'): Arrival<T> {
  const [arrival, setArrival] = useState<Arrival<T>>(() => arrivalOf(sent.now()))
  const waits = wanted === 'yes' && arrival.state === 'coming'
  useEffect(() => {
    if (!waits) return
    let current = true
    sent.come().then(
      (it) => current && setArrival({ state: 'here', it }),
      () => current && setArrival({ state: 'lost' }),
    )
    return () => {
      current = false
    }
  }, [sent, waits])
  return arrival
}

function arrivalOf<T>(it: T | null): Arrival<T> {
  return it === null ? { state: 'coming' } : { state: 'here', it }
}

/**
 * A part of a screen that is sent when it is first shown; `ahead` sends for it when it is about to be. What stands `instead` waits for
 * it. Not by Suspense, which holds back what has come for a third of a second, and shows a page of errors when nothing comes.
 */
export function later<Props extends object>(read: () => Promise<ComponentType<Props>>) {
  const sent = sentLater(read)
  function Later({ instead = null, ...props }: Props & { instead?: ReactNode }) {
    const arrival = useSent(sent)
    switch (arrival.state) {
      case 'coming':
        return instead
      case 'lost':
        return (
          <p className="refused" role="alert">
            The workbench cannot be reached just now. Close this and open it again.
          </p>
        )
      case 'here':
        return <arrival.it {...(props as unknown as Props)} />
    }
  }
  return Object.assign(Later, { ahead: sent.ahead })
}
