'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { Glyph } from '@/components/ui/glyph'
import { useKeys } from '@/components/ui/use-keys'

type Props = { place: number; of: number; previous: string | null; next: string | null }

/** Where the claim stands among those of its article, and the way to its neighbours: `j` next, `k` previous. */
export function ClaimKeys({ place, of, previous, next }: Props) {
  const router = useRouter()
  const go = (id: string | null) => {
    if (id !== null) router.push(`/claims/${id}`)
  }
  useKeys({ j: () => go(next), k: () => go(previous) })
  return (
    <>
      <Neighbour id={previous} label="Previous claim" glyph="prev" />
      <span className="cap">
        {place} of {of}
      </span>
      <Neighbour id={next} label="Next claim" glyph="next" />
    </>
  )
}

function Neighbour({ id, label, glyph }: { id: string | null; label: string; glyph: 'prev' | 'next' }) {
  if (id === null) {
    return (
      <span className="btn bare sm" aria-disabled="true" aria-label={`${label}: there is none`} role="link">
        <Glyph name={glyph} className="flip" />
      </span>
    )
  }
  return (
    <Link className="btn bare sm" href={`/claims/${id}`} aria-label={label}>
      <Glyph name={glyph} className="flip" />
    </Link>
  )
}
