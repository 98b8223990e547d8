'use client'

import { useRouter } from 'next/navigation'
import { CheckField, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { type ClaimsFilter, claimsHref, claimsQuery } from '@/lib/claims/claims-filter'
import { LONGEST_VIEW_NAME } from '@/lib/claims/saved-view'
import type { SavedViews as Saved } from '@/lib/claims/saved-views.query'
import type { FormAction } from '@/lib/shared/form-state'
import { withLayout } from './with-layout'

type Props = { filter: ClaimsFilter; saved: Saved; save: FormAction; close: () => void }

/** The form that keeps what is shown now as a view. */
export function SaveView({ filter, saved, save, close }: Props) {
  const router = useRouter()
  return (
    <DeskForm
      action={withLayout(save)}
      label="Save as a view"
      className="fvals"
      draft="claims-view"
      onDone={(state) => {
        const id = state.outcome === 'done' ? state.data?.id : undefined
        close()
        if (typeof id === 'string') router.push(claimsHref(filter, { view: id }), { scroll: false })
      }}
    >
      <input type="hidden" name="query" value={claimsQuery({ ...filter, view: null })} />
      <TextField
        name="name"
        label="Name"
        hint="Keeps the filter, the sort, the groups and how the columns stand."
        maxLength={LONGEST_VIEW_NAME}
        autoComplete="off"
        autoFocus
        required
      />
      {saved.can.share ? <CheckField name="shared" value="yes" label="The whole desk sees it" /> : null}
      <div className="acts">
        <button type="button" className="btn bare sm" onClick={close}>
          Cancel
        </button>
        <SubmitButton className="btn pri sm">Save view</SubmitButton>
      </div>
    </DeskForm>
  )
}
