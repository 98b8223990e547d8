'use client'

import { useRouter } from 'next/navigation'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { later } from '@/components/ui/later'
import { type ClaimsFilter, claimsHref, claimsQuery } from '@/lib/claims/claims-filter'
import type { SavedViews } from '@/lib/claims/saved-views.query'
import { FilterPopover } from './filter-popover'
import type { ViewActions } from './saved-views'
import { forgetArranged, useLayoutChanged } from './use-table-layout'
import { withLayout } from './with-layout'

const SavedViewForms = later(() => import('./saved-view-forms').then((read) => read.SavedViewForms))

type View = SavedViews['views'][number]
type Props = {
  view: View
  /** Its query as the table would write it now: words it no longer knows change nothing. */
  written: string
  filter: ClaimsFilter
  home: string | null
  actions: ViewActions
}

/** The saved view that is open: whether what is shown is still what it says, and what can be done with it. */
export function SavedViewLine({ view, written, filter, home, actions }: Props) {
  const router = useRouter()
  const query = claimsQuery({ ...filter, view: null })
  const otherColumns = useLayoutChanged(view.layout) === 'yes'
  const changed = query !== written || otherColumns
  const reset = () => {
    forgetArranged()
    router.push(view.href, { scroll: false })
  }
  return (
    <div className="view-line" role="group" aria-label="Saved view" data-changed={changed ? 'yes' : 'no'}>
      <span className="trunc">
        View <b dir="auto">{view.name}</b>
        {view.shared === 'yes' ? ' of the desk' : ''}
        {view.own === 'yes' ? '' : `, by ${view.owner}`}
      </span>
      {changed ? <span className="changed">changed</span> : null}
      {view.can.change ? (
        <DeskForm action={withLayout(actions.change)} label="Save the view as it stands">
          <input type="hidden" name="id" value={view.id} />
          <input type="hidden" name="version" value={view.version} />
          <input type="hidden" name="query" value={query} />
          {changed ? <SubmitButton className="btn sm">Save</SubmitButton> : null}
        </DeskForm>
      ) : null}
      {changed ? (
        <button type="button" className="btn bare sm" onClick={reset}>
          Reset
        </button>
      ) : null}
      <FilterPopover name={`View ${view.name}`} label="This view" className="btn bare sm" onNear={SavedViewForms.ahead}>
        {(close) => (
          <SavedViewForms
            view={view}
            isHome={home === view.id ? 'yes' : 'no'}
            actions={actions}
            onGone={() => {
              close()
              router.push(claimsHref(filter, { view: null }), { scroll: false })
            }}
          />
        )}
      </FilterPopover>
    </div>
  )
}
