'use client'

import { SelectField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { MAIL_CHOICE_WORDS, MAIL_CHOICES, type MailChoice } from '@/lib/notifications/mail-choice'
import type { FormAction } from '@/lib/shared/form-state'

const CHOICES = MAIL_CHOICES.map((value) => ({ value, label: MAIL_CHOICE_WORDS[value] }))

/** When the desk writes to the person who looks. */
export function MailChoiceForm({ choice, action }: { choice: MailChoice; action: FormAction }) {
  return (
    <DeskForm action={action} labelledBy="by-mail">
      <SelectField
        key={choice}
        name="choice"
        label="This desk writes to you"
        hint="What comes together goes in one mail; what you read here first is not mailed. The daily mail also counts the claims in your hand that are late."
        choices={CHOICES}
        defaultValue={choice}
      />
      <div className="acts">
        <SubmitButton className="btn">Save</SubmitButton>
      </div>
    </DeskForm>
  )
}
