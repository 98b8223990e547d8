'use client'

import './desk.css'
import { useEffect, useRef } from 'react'
import { SelectField, TextField } from '@/components/ui/fields'
import { fieldValue, setField } from '@/components/ui/field-value'
import { DeskForm, SubmitButton, useFormState } from '@/components/ui/form'
import { useKeys } from '@/components/ui/use-keys'
import { personWithWorkload, type Workload } from '@/lib/claims/workload'
import type { FormAction } from '@/lib/shared/form-state'
import { sendForm } from './send-form'

export type AssignFormProps = {
  action: FormAction
  claimId: string
  assignee: { id: string; name: string } | null
  people: readonly Workload[]
  me: string
}

/** Gives one claim to a person, hands it over or takes it back, with what they should know. */
export function AssignForm({ action, claimId, assignee, people, me }: AssignFormProps) {
  const mine = assignee?.id === me
  const away = assignee === null || people.some((person) => person.id === assignee.id) ? [] : [assignee]
  const choices = [
    { value: '', label: 'Nobody' },
    ...away.map(({ id, name }) => ({ value: id, label: name })),
    ...people.map((person) => ({ value: person.id, label: personWithWorkload(person) })),
  ]
  return (
    <>
      {mine || people.every(({ id }) => id !== me) ? null : <TakeIt action={action} claimId={claimId} me={me} />}
      <DeskForm
        action={action}
        label={mine ? 'Hand the claim over' : 'Assign the claim'}
        className="assign over"
        draft={`assign:${claimId}`}
      >
        <input type="hidden" name="claimIds[]" value={claimId} />
        <FollowAssignee assigneeId={assignee?.id ?? ''} />
        <SelectField
          name="assigneeId"
          label="Assignee"
          hideLabel="yes"
          defaultValue={assignee?.id ?? ''}
          choices={choices}
        />
        <TextField name="note" label="Note for them, if any" maxLength={300} />
        <SubmitButton className="btn sm" pending={mine ? 'Handing over…' : 'Assigning…'}>
          {mine ? 'Hand over' : 'Assign'}
        </SubmitButton>
      </DeskForm>
    </>
  )
}

/** When the claim changes hands, the choice goes along, unless somebody else was chosen and not sent yet. */
function FollowAssignee({ assigneeId }: { assigneeId: string }) {
  const { form } = useFormState()
  const before = useRef(assigneeId)
  useEffect(() => {
    if (fieldValue(form.current, 'assigneeId') === before.current) setField(form.current, 'assigneeId', assigneeId)
    before.current = assigneeId
  }, [assigneeId, form])
  return null
}

/** Assigns the claim to whoever presses it, or `t`. */
function TakeIt({ action, claimId, me }: Pick<AssignFormProps, 'action' | 'claimId' | 'me'>) {
  const id = `take-${claimId}`
  useKeys({ t: () => sendForm(id) })
  return (
    <DeskForm action={action} id={id} label="Take the claim" className="acts">
      <input type="hidden" name="claimIds[]" value={claimId} />
      <input type="hidden" name="assigneeId" value={me} />
      <SubmitButton className="btn sm" pending="Taking…">
        Take it <kbd>t</kbd>
      </SubmitButton>
    </DeskForm>
  )
}
