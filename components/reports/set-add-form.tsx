'use client'

import { DeskForm, SubmitButton } from '@/components/ui/form'
import { counted } from '@/lib/reports/report-summary'
import type { FormAction } from '@/lib/shared/form-state'

type Props = { action: FormAction; reportId: string; version: number; matching: string; more: number }

/** Adds all claims that a filter finds to a report. */
export function SetAddForm({ action, reportId, version, matching, more }: Props) {
  return (
    <DeskForm action={action} label="Add claims">
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="matching" value={matching} />
      <div className="acts">
        <SubmitButton pending="Adding…">
          Add {more === 1 ? 'this claim' : `these ${counted(more, 'claim')}`}
        </SubmitButton>
      </div>
    </DeskForm>
  )
}
