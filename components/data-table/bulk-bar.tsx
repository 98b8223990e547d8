'use client'

import Link from 'next/link'
import type { Ref } from 'react'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { personWithWorkload, type Workload } from '@/lib/claims/workload'
import { NO_FILTER } from '@/lib/claims/claims-filter'
import { choosingHref } from '@/lib/reports/set-address'
import type { FormAction } from '@/lib/shared/form-state'

type Props = {
  ref: Ref<HTMLSelectElement>
  selected: string[]
  people: readonly Workload[]
  can: { assign: boolean; report: boolean }
  assign: FormAction
  onClear: () => void
}

/** What can be done with the ticked claims at once; gone when none is ticked. */
export function BulkBar({ ref, selected, people, can, assign, onClear }: Props) {
  if (selected.length === 0) return null
  return (
    <div
      className="bulk"
      role="toolbar"
      aria-label={`${selected.length} ${selected.length === 1 ? 'claim' : 'claims'} selected`}
    >
      <b>{selected.length} selected</b>
      {can.assign ? (
        <DeskForm action={assign} className="bulkform" label="Assign" onDone={onClear}>
          {selected.map((id) => (
            <input key={id} type="hidden" name="claimIds[]" value={id} />
          ))}
          <label>
            <span className="vh">Assign to</span>
            <select ref={ref} name="assigneeId" className="in" defaultValue="">
              <option value="">Nobody</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {personWithWorkload(person)}
                </option>
              ))}
            </select>
          </label>
          <SubmitButton className="press" pending="Assigning…">
            Assign <kbd>a</kbd>
          </SubmitButton>
        </DeskForm>
      ) : null}
      {can.report ? <Link href={choosingHref('/reports/new', NO_FILTER, selected)}>Report on these</Link> : null}
      <button type="button" onClick={onClear}>
        Clear <kbd>Esc</kbd>
      </button>
    </div>
  )
}
