'use client'

import { useState } from 'react'
import { later } from '@/components/ui/later'
import { PullMenu } from '@/components/ui/pull-menu'
import type { TableLayout } from '@/lib/claims/table-layout'

const ColumnMenu = later(() => import('./column-menu').then((read) => read.ColumnMenu))

type Props = { layout: TableLayout; onChange: (layout: TableLayout) => void }

/** The button of the menu in which columns are chosen; what is in the menu is sent when it is opened. */
export function ColumnChoice({ layout, onChange }: Props) {
  const [opened, setOpened] = useState<'yes' | 'no'>('no')
  return (
    <PullMenu
      label="Columns"
      name="Columns"
      className="colmenu"
      summaryClass="btn bare sm"
      onNear={ColumnMenu.ahead}
      onOpen={() => setOpened('yes')}
    >
      {opened === 'yes' ? <ColumnMenu layout={layout} onChange={onChange} /> : null}
    </PullMenu>
  )
}
