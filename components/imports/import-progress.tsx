'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { hasEnded, type ImportProgress, outcomeWords, pace, paceWords } from '@/lib/imports/import-state'
import { stateWords } from './import-words'

const EVERY_MS = 1_000

/** How far an import is, asked each second until it ends; then the page is read anew. */
export function ImportProgressShown({ first }: { first: ImportProgress }) {
  const router = useRouter()
  const [told, setTold] = useState(first)
  const isOver = hasEnded(first.state)
  useEffect(() => {
    if (isOver) return
    const stop = new AbortController()
    const ask = async () => {
      const now = await askedAgain(first.id, stop.signal)
      if (now === null || stop.signal.aborted) return
      setTold(now)
      if (!hasEnded(now.state)) return
      clearInterval(timer)
      router.refresh()
    }
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [first.id, isOver, router])

  const shown = isOver ? first : told
  const words = hasEnded(shown.state) ? '' : paceWords(pace(shown))
  return (
    <div className="import-progress">
      <p>
        <b>{stateWords(shown)}.</b> {shown.done > 0 || shown.state === 'done' ? outcomeWords(shown) : null}
      </p>
      {hasEnded(shown.state) ? null : (
        <>
          <progress
            aria-label="Rows dealt with"
            max={Math.max(1, shown.total ?? 1)}
            {...(shown.total === null ? {} : { value: shown.done })}
          />
          <p className="muted">
            {shown.total === null
              ? null
              : `${shown.done.toLocaleString('en')} of ${shown.total.toLocaleString('en')} rows. `}
            {words === '' ? 'You may leave this page: it goes on.' : `${words}. You may leave this page: it goes on.`}
          </p>
        </>
      )}
      {shown.sentence === null ? null : (
        <p className={shown.state === 'failed' ? 'refused' : 'muted'}>{shown.sentence}</p>
      )}
    </div>
  )
}

async function askedAgain(id: string, signal: AbortSignal): Promise<ImportProgress | null> {
  try {
    const answer = await fetch(`/claims/import/${id}/progress`, { headers: { accept: 'application/json' }, signal })
    if (!answer.ok) return null
    const told = (await answer.json()) as ImportProgress
    return { ...told, startedAt: moment(told.startedAt), touchedAt: moment(told.touchedAt) }
  } catch {
    return null
  }
}

function moment(written: Date | string | null): Date | null {
  return written === null ? null : new Date(written)
}
