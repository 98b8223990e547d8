'use client'

import { TextArea } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { REASON_MAX } from '@/lib/reports/blockers'
import type { FormAction } from '@/lib/shared/form-state'

type Props = {
  action: FormAction
  /** Of an article, or of a set of claims. */
  of: { articleId: string } | { reportId: string }
  blockers: number
  /** Number of the newest edition that is out, 0 for none. */
  newest: number
}

/** Publishes the next edition; asks for the reasons that readers are owed. */
export function PublishForm({ action, of, blockers, newest }: Props) {
  const next = newest + 1
  const [[name, id] = ['articleId', '']] = Object.entries(of)
  return (
    <DeskForm action={action} draft={`publish:${id}:${newest}`} label={`Publish edition ${next}`}>
      <input type="hidden" name={name} value={id} />
      <input type="hidden" name="afterEdition" value={newest} />
      {newest > 0 ? (
        <TextArea
          name="again"
          label="What changed, and why"
          hint="The report prints it at its top."
          maxLength={REASON_MAX}
          rows={3}
        />
      ) : null}
      {blockers > 0 ? (
        <TextArea
          name="blockersReason"
          label="Why it is published all the same"
          hint="The report prints it, with the list of what is open."
          maxLength={REASON_MAX}
          rows={3}
        />
      ) : null}
      <div className="acts">
        <SubmitButton pending="Publishing…">Publish edition {next}</SubmitButton>
      </div>
    </DeskForm>
  )
}
