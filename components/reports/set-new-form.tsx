'use client'

import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/lib/shared/form-state'
import { SetFactFields } from './set-fact-fields'

type Props = {
  action: FormAction
  /** Claims chosen one by one, and the filter that finds the others, as it stands in the address. */
  ids: readonly string[]
  matching: string
  /** What the button promises: "on 12 claims". */
  on: string
}

/** What the report is called and says first; which claims it is on is chosen above it. */
export function SetNewForm({ action, ids, matching, on }: Props) {
  return (
    <DeskForm action={action} draft="set-report:new" label="Begin a report on a set of claims">
      {ids.map((id) => (
        <input key={id} type="hidden" name="claimIds[]" value={id} />
      ))}
      <input type="hidden" name="matching" value={matching} />
      <SetFactFields title="" introduction="" language="en" direction="" />
      <div className="acts">
        <SubmitButton pending="Beginning…">Begin the report {on}</SubmitButton>
      </div>
    </DeskForm>
  )
}
