'use client'

import { TextArea } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { REASON_MAX } from '@/lib/reports/blockers'
import type { FormAction } from '@/lib/shared/form-state'

type Props = {
  action: FormAction
  articleId: string
  blockers: number
  /** Which sign-off of the article it would be, from 1 on. */
  nth: number
}

/** Signs the article off as it stands; asks why, while something blocks it. */
export function SignOffForm({ action, articleId, blockers, nth }: Props) {
  return (
    <DeskForm action={action} draft={`sign-off:${articleId}:${nth}`} label="Sign off">
      <input type="hidden" name="articleId" value={articleId} />
      {blockers > 0 ? (
        <TextArea
          name="reason"
          label="Why it is signed off all the same"
          hint="It stays in the record, beside your name."
          maxLength={REASON_MAX}
          rows={3}
        />
      ) : null}
      <div className="acts">
        <SubmitButton className="btn" pending="Signing off…">
          Sign off
        </SubmitButton>
      </div>
    </DeskForm>
  )
}
