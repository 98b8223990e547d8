'use client'

import { useState } from 'react'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { SeenVersion } from '@/components/ui/seen-version'
import type { SetReportPage } from '@/lib/reports/set-report-page.query'
import type { FormAction } from '@/lib/shared/form-state'
import { SetFactFields } from './set-fact-fields'

type Facts = Pick<SetReportPage, 'id' | 'version' | 'introduction'> & {
  title: string
  language: string
  direction: 'ltr' | 'rtl'
}

/** Changes what a report on a set of claims is called and says first; opened by its button, gone when it is saved. */
export function SetFactsForm({ action, facts }: { action: FormAction; facts: Facts }) {
  const [open, setOpen] = useState<'yes' | 'no'>('no')
  return (
    <div className="setfacts">
      <button
        type="button"
        className="btn sm"
        aria-expanded={open === 'yes'}
        onClick={() => setOpen(open === 'yes' ? 'no' : 'yes')}
      >
        Edit title and introduction
      </button>
      {open === 'yes' ? <Form action={action} facts={facts} onDone={() => setOpen('no')} /> : null}
    </div>
  )
}

function Form({ action, facts: newest, onDone }: { action: FormAction; facts: Facts; onDone: () => void }) {
  // The page may be read again while one types: what was seen is what was opened.
  const [facts] = useState(newest)
  const { id, title, introduction, language, direction } = facts
  return (
    <DeskForm action={action} draft={`set-report:${id}`} label="Title and introduction" onDone={onDone}>
      <input type="hidden" name="reportId" value={id} />
      <SeenVersion version={newest.version} />
      <SetFactFields title={title} introduction={introduction ?? ''} language={language} direction={direction} />
      <div className="acts">
        <SubmitButton>Save</SubmitButton>
      </div>
    </DeskForm>
  )
}
