'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { DeskForm, SubmitButton, useFormState } from '@/components/ui/form'
import { SeenVersion } from '@/components/ui/seen-version'
import type { Mentionable } from '@/lib/comments/mentions'
import type { FormAction, FormState } from '@/lib/shared/form-state'

import { CommentField } from './comment-field'

type Props = {
  action: FormAction
  /** What is sent along: where it stands. */
  fields: Record<string, string | number>
  /** Of a new wording: the version that is saved now. */
  version?: number
  draft: string
  label: string
  /** The first words of what it answers or replaces: two open forms are told apart by them. */
  about?: string
  button: string
  people: readonly Mentionable[]
  text?: string
  onDone: (state: FormState) => void
  onCancel: () => void
}

/** Where a comment, a reply or a new wording is written; what is typed is kept in this browser until it is saved. */
export function CommentForm(props: Props) {
  const { action, fields, version, draft, label, about, button, people, text, onDone, onCancel } = props
  return (
    <DeskForm
      action={action}
      onDone={onDone}
      draft={draft}
      label={about === undefined ? label : `${label}, “${about}”`}
      className="comment-form"
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {version === undefined ? null : <SeenVersion version={version} />}
      <CommentField label={label} people={people} text={text} />
      <div className="acts">
        <SubmitButton>{button}</SubmitButton>
        <button type="button" className="btn bare" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <ReadAgainWhenRefused />
    </DeskForm>
  )
}

/** The thread may have been resolved meanwhile: then the screen is read again, and offers to reopen it. */
function ReadAgainWhenRefused() {
  const { state } = useFormState()
  const router = useRouter()
  useEffect(() => {
    if (state.outcome === 'refused' && state.kind === 'wrong-state') router.refresh()
  }, [state, router])
  return null
}
