'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type ExportTold, hasEnded } from '@/lib/exports/export-file'
import type { LongFormat } from '@/lib/exports/export-format'

/** How far the making of a file is, as this screen knows it; `asking` until the first answer. */
export type MadeExport = { at: 'asking' } | { at: 'refused'; sentence: string } | ({ at: 'told' } & ExportTold)

const FIRST_MS = 700
const LAST_MS = 5_000
const UNREACHABLE = 'The workbench cannot be reached just now. The file is made all the same; ask again later.'

/** Asks for files with the choices of a form, and keeps asking how far they are until they are there. */
export function useMadeExports(base: string, form: RefObject<HTMLFormElement | null>) {
  const [made, setMade] = useState<Partial<Record<LongFormat, MadeExport>>>({})
  const stop = useRef(new AbortController())
  useEffect(() => {
    const here = stop
    return () => here.current.abort()
  }, [])

  const ask = useCallback(
    async (format: LongFormat) => {
      const { signal } = stop.current
      const tell = (state: MadeExport) => signal.aborted || setMade((before) => ({ ...before, [format]: state }))
      tell({ at: 'asking' })
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form.current ?? undefined)) body.append(name, String(value))
      try {
        let told = await answerOf(
          fetch(`${base}/export/${format}`, { method: 'POST', body, headers: JSON_ONLY, signal }),
        )
        tell(told)
        for (let wait = FIRST_MS; told.at === 'told' && !hasEnded(told); wait = Math.min(LAST_MS, wait * 1.3)) {
          await pause(wait, signal)
          told = await answerOf(fetch(told.self, { headers: JSON_ONLY, signal }))
          tell(told)
        }
      } catch {
        tell({ at: 'refused', sentence: UNREACHABLE })
      }
    },
    [base, form],
  )
  const forget = useCallback(() => {
    stop.current.abort()
    stop.current = new AbortController()
    setMade({})
  }, [])
  return { made, ask, forget }
}

const JSON_ONLY = { accept: 'application/json' }

async function answerOf(asked: Promise<Response>): Promise<MadeExport> {
  const answer = await asked
  const told: unknown = await answer.json()
  if (answer.ok && isTold(told)) return { at: 'told', ...told }
  const sentence = typeof told === 'object' && told !== null && 'title' in told ? String(told.title) : UNREACHABLE
  return { at: 'refused', sentence }
}

function isTold(answer: unknown): answer is ExportTold {
  return typeof answer === 'object' && answer !== null && 'self' in answer && 'state' in answer
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', () => (clearTimeout(timer), fail(signal.reason)), { once: true })
  })
}
