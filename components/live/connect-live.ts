import type { LiveMessage } from '@/lib/live/live-message'
import type { Place } from '@/lib/live/presence'

export type LiveConnection = {
  /** The screen shows something else, or somebody begins to edit. */
  move: () => void
  close: () => void
}

type Options = {
  place: () => Place
  /** Since when, in the server's time, changes may be missing on this screen. */
  since: () => string
  onMessage: (message: LiveMessage) => void
}

const HIDDEN_FOR = 5_000
const SILENT_FOR = 40_000
const AGAIN_AFTER = 30_000
const MOVES_APART = 200

/**
 * The one stream of a tab, open while somebody looks at it: a browser has six connections for all its tabs together. A
 * stream that is silent, as after a laptop was closed, is opened anew; one that was refused is asked for again now and then.
 */
export function connectLive({ place, since, onMessage }: Options): LiveConnection {
  let source: EventSource | null = null
  let tab: string | null = null
  let opened = ''
  let told = ''
  let hiding: ReturnType<typeof setTimeout> | undefined
  let watching: ReturnType<typeof setTimeout> | undefined
  let moving: ReturnType<typeof setTimeout> | undefined

  const open = (): void => {
    close()
    const { article, claim, doing } = place()
    opened = JSON.stringify(place())
    source = new EventSource(
      `/live?${new URLSearchParams({ article: article ?? '', claim: claim ?? '', doing, since: since() })}`,
    )
    source.onmessage = hear
    source.onerror = () => {
      // Otherwise the browser connects again by itself.
      if (source?.readyState === EventSource.CLOSED) watch(AGAIN_AFTER)
    }
    watch(SILENT_FOR)
  }
  const close = (): void => {
    clearTimeout(watching)
    source?.close()
    source = null
    tab = null
  }
  const watch = (wait: number): void => {
    clearTimeout(watching)
    watching = setTimeout(open, wait)
  }
  const hear = ({ data }: MessageEvent<string>): void => {
    watch(SILENT_FOR)
    const message = JSON.parse(data) as LiveMessage
    if (message.tells === 'hello') {
      tab = message.tab
      // Also after the browser connected again by itself, with the address it had.
      told = opened
      move()
    }
    onMessage(message)
  }
  const move = (): void => {
    clearTimeout(moving)
    moving = setTimeout(() => {
      const where = JSON.stringify(place())
      if (tab === null || where === told) return
      told = where
      const body = JSON.stringify({ tab, ...place() })
      // What is lost here is only who is said to be here.
      fetch('/live', { method: 'POST', body, headers: { 'content-type': 'application/json' } }).catch(() => undefined)
    }, MOVES_APART)
  }
  const look = (): void => {
    clearTimeout(hiding)
    if (document.hidden) hiding = setTimeout(close, HIDDEN_FOR)
    else if (source === null) open()
  }

  const online = (): void => {
    if (!document.hidden) open()
  }

  look()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', online)
  return {
    move,
    close: () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', online)
      clearTimeout(hiding)
      clearTimeout(moving)
      close()
    },
  }
}
