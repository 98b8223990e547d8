'use client'

import './live.css'
import type { ReactNode } from 'react'
import { Person } from '@/components/ui/person'
import { companyOn, type Here } from '@/lib/live/presence'
import { useOnScreen, useShow } from './on-screen'

const DISCS = 3

/** On a screen of one claim: says to others that it is open here, and who else has it open. */
export function WhoIsHere({ article, claim }: { article: string; claim: string }) {
  useShow('claim', article, claim)
  return <Company claim={claim} />
}

/** Others who have the claim open or, with null, the article, as they come and go. */
export function Company({ claim }: { claim: string | null }) {
  const { people } = useOnScreen()
  const { editing, reading } = companyOn(people, claim)
  const all = [...editing, ...reading]
  return (
    <div className="company" role="group" aria-label="Who else is here">
      {all.slice(0, DISCS).map(({ id, name }) => (
        <Person key={id} name={name} small />
      ))}
      <p className="cap" role="status">
        {editing.length > 0 ? (
          <b>
            {named(editing)} {editing.length === 1 ? 'is editing' : 'are editing'}
          </b>
        ) : null}
        {editing.length > 0 && reading.length > 0 ? ', ' : null}
        {reading.length > 0 ? <span>{readAlong(reading, editing.length > 0)}</span> : null}
      </p>
    </div>
  )
}

function readAlong(reading: Here[], after: boolean): ReactNode {
  const one = reading.length === 1
  return (
    <>
      {after ? `${reading.length} ${one ? 'other' : 'others'}` : named(reading)} {one ? 'reads along' : 'read along'}
    </>
  )
}

/** One or two by name, of more the first and how many others. */
function named(people: Here[]): ReactNode {
  const [first, second] = people
  if (people.length > 2)
    return (
      <>
        <bdi>{first?.name}</bdi> and {people.length - 1} others
      </>
    )
  return (
    <>
      <bdi>{first?.name}</bdi>
      {second === undefined ? null : (
        <>
          {' '}
          and <bdi>{second.name}</bdi>
        </>
      )}
    </>
  )
}
