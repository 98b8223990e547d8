'use client'

import { SelectField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { ROLES } from '@/lib/access/role'
import type { PersonRow } from '@/lib/people/people.query'
import { ROLE_WORDS } from '@/lib/people/people-words'
import type { FormAction } from '@/lib/shared/form-state'

const CHOICES = ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))

/** A person's role as a choice; nothing changes before it is pressed. */
export function ChangeRole({ person, action }: { person: PersonRow; action: FormAction }) {
  return (
    <DeskForm action={action} className="row-form" label={`Role of ${person.name}`}>
      <input type="hidden" name="userId" value={person.userId} />
      <input type="hidden" name="version" value={person.version} />
      <SelectField
        key={person.role}
        name="role"
        label={`Role of ${person.name}`}
        hideLabel="yes"
        choices={CHOICES}
        defaultValue={person.role}
      />
      <SubmitButton className="btn sm" pending="Changing…">
        Change
      </SubmitButton>
    </DeskForm>
  )
}
