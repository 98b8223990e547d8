'use client'

import Link from 'next/link'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { CappedCount } from '@/lib/claims/capped-count'
import { cappedWords } from '@/lib/claims/capped-count'
import { PRIORITIES, PRIORITY_WORDS } from '@/lib/claims/claim'
import { type ClaimsFilter, claimsQuery, NO_FILTER } from '@/lib/claims/claims-filter'
import { REOPENED_BECAUSE, REOPENED_BECAUSE_WORDS } from '@/lib/claims/reopened-because'
import { personWithWorkload, type Workload } from '@/lib/claims/workload'
import { choosingHref } from '@/lib/reports/set-address'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import type { Chosen } from './use-row-choice'

export type BulkAct = 'assign' | 'tag' | 'untag' | 'priority' | 'due' | 'drop' | 'reopen'

const ACTS = {
  assign: { name: 'Assign', does: 'Assign', doing: 'Assigning…', keys: 'a' },
  tag: { name: 'Tag', does: 'Add tags', doing: 'Tagging…', keys: null },
  untag: { name: 'Untag', does: 'Take tags away', doing: 'Taking away…', keys: null },
  priority: { name: 'Priority', does: 'Set priority', doing: 'Setting…', keys: null },
  due: { name: 'Due', does: 'Set due date', doing: 'Setting…', keys: null },
  drop: { name: 'Drop', does: 'Drop', doing: 'Dropping…', keys: null },
  reopen: { name: 'Reopen', does: 'Reopen', doing: 'Reopening…', keys: null },
} as const satisfies Record<BulkAct, { name: string; does: string; doing: string; keys: string | null }>

type Props = {
  chosen: Chosen
  filter: ClaimsFilter
  found: CappedCount
  /** Whether more can be chosen than what is ticked: all that the filter finds. */
  offersAll: 'yes' | 'no'
  people: readonly Workload[]
  can: { assign: boolean; edit: boolean; report: boolean }
  action: FormAction
  doing: BulkAct | null
  onDoing: (act: BulkAct | null) => void
  onAll: () => void
  onCopy: () => void
  onDone: (state: FormState) => void
  onClear: () => void
}

/** What can be done with the chosen claims at once; gone when none is chosen. */
export function BulkBar(props: Props) {
  const { chosen, filter, found, offersAll, can, doing, onDoing, onAll, onCopy, onClear } = props
  const words = chosenWords(chosen, found)
  if (words === null) return null
  const acts = (Object.keys(ACTS) as BulkAct[]).filter((act) => (act === 'assign' ? can.assign : can.edit))
  return (
    <div className="bulk" role="toolbar" aria-label={`${words} selected`}>
      <b>{words.replace(/ claims?$/, '')} selected</b>
      {offersAll === 'yes' ? (
        <button type="button" className="all" onClick={onAll}>
          Select all {cappedWords(found)} that the filter finds
        </button>
      ) : null}
      {doing === null ? (
        <>
          {acts.map((act) => (
            <button key={act} type="button" onClick={() => onDoing(act)}>
              {ACTS[act].name} {ACTS[act].keys === null ? null : <kbd>{ACTS[act].keys}</kbd>}
            </button>
          ))}
          {can.report ? (
            <Link href={chosen.kind === 'all' ? choosingHref('/reports/new', filter) : reportOn(chosen.ids)}>
              Report on these
            </Link>
          ) : null}
          <button type="button" onClick={onCopy}>
            Copy
          </button>
          <button type="button" onClick={onClear}>
            Clear <kbd>Esc</kbd>
          </button>
        </>
      ) : (
        <BulkForm key={doing} {...props} act={doing} />
      )}
    </div>
  )
}

function reportOn(ids: readonly string[]): string {
  return choosingHref('/reports/new', NO_FILTER, ids)
}

/** "12 claims", "all 1,000+ claims"; null when none is chosen. */
function chosenWords(chosen: Chosen, found: CappedCount): string | null {
  if (chosen.kind === 'all') return `All ${cappedWords(found)} claims`
  if (chosen.ids.length === 0) return null
  return `${chosen.ids.length.toLocaleString('en')} ${chosen.ids.length === 1 ? 'claim' : 'claims'}`
}

function BulkForm({ act, chosen, filter, people, action, onDoing, onDone }: Props & { act: BulkAct }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('select, input:not([type=hidden])')?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onDoing(null)
  }
  const reasoned = act === 'drop' || act === 'reopen'
  return (
    <div ref={place} className="bulkplace" onKeyDown={onKeyDown}>
      <DeskForm
        action={action}
        className="bulkform"
        label={ACTS[act].does}
        draft={reasoned ? `claims-${act}` : undefined}
        onDone={onDone}
      >
        <input type="hidden" name="kind" value={act} />
        {chosen.kind === 'all' ? (
          <input type="hidden" name="filter" value={claimsQuery(filter)} />
        ) : (
          <input type="hidden" name="claimIds" value={chosen.ids.join(',')} />
        )}
        <BulkFields act={act} people={people} />
        <SubmitButton className="press" pending={ACTS[act].doing}>
          {ACTS[act].does}
        </SubmitButton>
        <button type="button" onClick={() => onDoing(null)}>
          Cancel
        </button>
      </DeskForm>
    </div>
  )
}

function BulkFields({ act, people }: { act: BulkAct; people: readonly Workload[] }) {
  switch (act) {
    case 'assign':
      return (
        <Hidden label="Assign to">
          <select name="assigneeId" className="in" defaultValue="">
            <option value="">Nobody</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {personWithWorkload(person)}
              </option>
            ))}
          </select>
        </Hidden>
      )
    case 'tag':
    case 'untag':
      return (
        <Hidden label={act === 'tag' ? 'Tags to add' : 'Tags to take away'}>
          <input
            type="text"
            name="tags"
            className="in"
            placeholder="tags, parted by commas"
            dir="auto"
            autoComplete="off"
          />
        </Hidden>
      )
    case 'priority':
      return (
        <Hidden label="Priority of all">
          <select name="priority" className="in" defaultValue="high">
            {PRIORITIES.map((value) => (
              <option key={value} value={value}>
                {PRIORITY_WORDS[value]}
              </option>
            ))}
          </select>
        </Hidden>
      )
    case 'due':
      return (
        <Hidden label="Due, or empty for no date">
          <input type="datetime-local" name="dueAt" className="in" />
        </Hidden>
      )
    case 'drop':
      return <Reason label="Why they are dropped" />
    case 'reopen':
      return (
        <>
          <Hidden label="Reopened because">
            <select name="because" className="in" defaultValue="new_evidence">
              {REOPENED_BECAUSE.map((value) => (
                <option key={value} value={value}>
                  {REOPENED_BECAUSE_WORDS[value]}
                </option>
              ))}
            </select>
          </Hidden>
          <Reason label="Why they are reopened" />
        </>
      )
  }
}

function Reason({ label }: { label: string }) {
  return (
    <Hidden label={label}>
      <input type="text" name="reason" className="in reason" placeholder={`${label}…`} dir="auto" autoComplete="off" />
    </Hidden>
  )
}

function Hidden({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label>
      <span className="vh">{label}</span>
      {children}
    </label>
  )
}
