'use client'

import type { ReactNode } from 'react'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction, FormState } from '@/lib/shared/form-state'

type Props = {
  action: FormAction
  /** What is sent along. */
  fields: Record<string, string | number>
  /** What the button does, for who does not see what stands around it. */
  label: string
  pending?: string
  className?: string
  onDone?: (state: FormState) => void
  children: ReactNode
}

/** A form that is nothing but its button. */
export function OnePressForm({ action, fields, label, pending, className = 'btn sm', onDone, children }: Props) {
  return (
    <DeskForm action={action} onDone={onDone} label={label} className="one-press">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton className={className} pending={pending}>
        {children}
      </SubmitButton>
    </DeskForm>
  )
}
