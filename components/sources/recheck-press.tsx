'use client'

import { useState } from 'react'
import { OnePressForm } from '@/components/evidence/one-press-form'
import { RefreshUnderWay } from '@/components/evidence/refresh-under-way'
import type { SourcePage } from '@/lib/evidence/source-page.query'
import type { FormAction } from '@/lib/shared/form-state'

/** Has the address looked at now, and reads the page again until what was found is here. */
export function RecheckPress({ source, action }: { source: SourcePage; action: FormAction }) {
  const checked = source.checkedAt?.toISOString() ?? 'never'
  const [askedAfter, setAskedAfter] = useState<string | null>(null)
  return (
    <>
      <RefreshUnderWay stamp={askedAfter === checked ? `recheck ${checked}` : null} />
      <OnePressForm
        action={action}
        fields={{ sourceId: source.id }}
        label="Check the address"
        className="btn"
        pending="Asking…"
        onDone={() => setAskedAfter(checked)}
      >
        Check the address now
      </OnePressForm>
    </>
  )
}
