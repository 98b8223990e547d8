'use client'

import Link from 'next/link'
import { later } from '@/components/ui/later'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import type { SavedViews as Saved } from '@/lib/claims/saved-views.query'
import type { FormAction } from '@/lib/shared/form-state'
import { FilterPopover, PopoverWaits } from './filter-popover'

const SaveView = later(() => import('./save-view').then((read) => read.SaveView))

export type ViewActions = { save: FormAction; change: FormAction; remove: FormAction; home: FormAction }

type Props = { filter: ClaimsFilter; saved: Saved; actions: ViewActions }

/** How many stand beside the desk's own views; the others are in a list. */
const BESIDE = 4

/** The saved views, own ones first, and the way to save what is shown now as one more. */
export function SavedViews({ filter, saved, actions }: Props) {
  const current = saved.views.find(({ id }) => id === filter.view)
  const beside = saved.views.slice(0, BESIDE)
  if (current !== undefined && !beside.includes(current)) beside.push(current)
  const others = saved.views.filter((view) => !beside.includes(view))
  return (
    <>
      {beside.length === 0 ? null : (
        <nav className="tabs own" aria-label="Saved views">
          {beside.map(({ id, name, href, shared, own, owner }) => (
            <Link
              key={id}
              href={href}
              prefetch={false}
              aria-current={id === filter.view ? 'page' : undefined}
              title={own === 'yes' ? name : `${name}, by ${owner}`}
            >
              <bdi className="trunc">{name}</bdi>
              {shared === 'yes' ? <span className="n">desk</span> : null}
            </Link>
          ))}
        </nav>
      )}
      <span className="view-acts">
        {others.length === 0 ? null : (
          <FilterPopover name="More views" label={`${others.length} more`} className="btn bare sm">
            {(close) => (
              <ul className="fvals presets" onClick={close}>
                {others.map(({ id, name, href, own, owner }) => (
                  <li key={id}>
                    <Link className="link stop" href={href} prefetch={false}>
                      <bdi>{name}</bdi>
                    </Link>{' '}
                    {own === 'yes' ? null : <span className="muted">by {owner}</span>}
                  </li>
                ))}
              </ul>
            )}
          </FilterPopover>
        )}
        <FilterPopover name="Save as a view" label="Save as a view" className="btn bare sm" onNear={SaveView.ahead}>
          {(close) => (
            <SaveView filter={filter} saved={saved} save={actions.save} close={close} instead={<PopoverWaits />} />
          )}
        </FilterPopover>
      </span>
    </>
  )
}
