'use client'

import { useEffect, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/components/ui/drafts'
import type { RatingScale } from '@/lib/verdicts/rating-scale.query'
import { type ScaleRow, toRow } from './scale-rows'

const DRAFT = 'rating-scale'

type Edited = { version: number; rows: ScaleRow[] }

/** The rows being edited, kept in this browser until saved. The server's replace them only when asked for: `takeTheirs`. */
export function useScaleRows(scale: RatingScale) {
  const [edited, setEdited] = useState<Edited>(() => asSaved(scale))
  const [taking, setTaking] = useState(false)
  const [restored, setRestored] = useState(false)
  if (taking && edited.version !== scale.version) {
    setTaking(false)
    setEdited(asSaved(scale))
  }

  useEffect(() => {
    const kept = readDraft(DRAFT)?.values.edited
    if (kept === undefined) return
    setEdited(JSON.parse(kept))
    setRestored(true)
  }, [])

  const setRows = (rows: ScaleRow[]) => {
    setEdited({ ...edited, rows })
    keepDraft(DRAFT, { edited: JSON.stringify({ ...edited, rows }) }, new Date())
  }
  const takeTheirs = () => {
    dropDraft(DRAFT)
    setRestored(false)
    setTaking(true)
  }
  const discard = () => {
    dropDraft(DRAFT)
    setRestored(false)
    setEdited(asSaved(scale))
  }
  return { ...edited, restored, setRows, takeTheirs, discard }
}

function asSaved(scale: RatingScale): Edited {
  return { version: scale.version, rows: scale.ratings.map(toRow) }
}
