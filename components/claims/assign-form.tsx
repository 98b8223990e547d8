'use client'

import { SelectField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/lib/shared/form-state'

export type AssignFormProps = {
  action: FormAction
  claimId: string
  assignee: { id: string; name: string } | null
  people: readonly { id: string; name: string }[]
}

/** Gives one claim to a person, or takes it back. */
export function AssignForm({ action, claimId, assignee, people }: AssignFormProps) {
  const listed =
    assignee === null || people.some((person) => person.id === assignee.id) ? people : [assignee, ...people]
  return (
    <DeskForm action={action} label="Assign the claim" className="assign">
      <input type="hidden" name="claimIds[]" value={claimId} />
      <SelectField
        key={assignee?.id ?? ''}
        name="assigneeId"
        label="Assignee"
        hideLabel="yes"
        defaultValue={assignee?.id ?? ''}
        choices={[{ value: '', label: 'Nobody' }, ...listed.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SubmitButton className="btn sm" pending="Assigning…">
        Assign
      </SubmitButton>
    </DeskForm>
  )
}
