'use client'

import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { SeenVersion } from '@/components/ui/seen-version'
import type { SavedViews } from '@/lib/claims/saved-views.query'
import { LONGEST_VIEW_NAME } from '@/lib/claims/saved-view'
import type { ViewActions } from './saved-views'

type Props = { view: SavedViews['views'][number]; isHome: 'yes' | 'no'; actions: ViewActions; onGone: () => void }

/** What can be done with a saved view: begin with it, call it otherwise, share it, take it away. */
export function SavedViewForms({ view, isHome, actions, onGone }: Props) {
  return (
    <div className="fvals view-forms">
      <DeskForm action={actions.home} label="Where you begin">
        <input type="hidden" name="viewId" value={isHome === 'yes' ? '' : view.id} />
        <p className="hint">
          {isHome === 'yes' ? 'You begin with this view; My desk is in the menu.' : 'You begin somewhere else.'}
        </p>
        <SubmitButton className="btn sm">
          {isHome === 'yes' ? 'Begin with My desk' : 'Begin with this view'}
        </SubmitButton>
      </DeskForm>
      {view.can.change ? (
        <>
          <DeskForm key={`name ${view.version}`} action={actions.change} label="Name of the view">
            <input type="hidden" name="id" value={view.id} />
            <SeenVersion version={view.version} />
            <TextField
              name="name"
              label="Name"
              defaultValue={view.name}
              maxLength={LONGEST_VIEW_NAME}
              autoComplete="off"
            />
            <SubmitButton className="btn sm">Rename</SubmitButton>
          </DeskForm>
          {view.shared === 'yes' || view.can.share ? (
            <DeskForm key={`shared ${view.version}`} action={actions.change} label="Who sees the view">
              <input type="hidden" name="id" value={view.id} />
              <input type="hidden" name="version" value={view.version} />
              <input type="hidden" name="shared" value={view.shared === 'yes' ? 'no' : 'yes'} />
              <p className="hint">{view.shared === 'yes' ? 'The whole desk sees it.' : 'Only you see it.'}</p>
              <SubmitButton className="btn sm">
                {view.shared === 'yes' ? 'Keep it to its owner' : 'Share it with the desk'}
              </SubmitButton>
            </DeskForm>
          ) : null}
          <details>
            <summary>Take it away…</summary>
            <DeskForm action={actions.remove} label="Take the view away" onDone={onGone}>
              <input type="hidden" name="id" value={view.id} />
              <p className="hint">Nothing happens to the claims. Whoever begins with it begins with My desk again.</p>
              <SubmitButton className="btn sm warn">Take the view away</SubmitButton>
            </DeskForm>
          </details>
        </>
      ) : null}
    </div>
  )
}
