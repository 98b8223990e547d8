'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useKeys } from '@/components/ui/use-keys'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import { choosingHref } from '@/lib/reports/set-address'

type Props = { base: string; filter: ClaimsFilter; ids: readonly string[] }

/** Words of the claims to choose, or their number, as C-12; `/` leads here. */
export function SetSearch({ base, filter, ids }: Props) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const search = field.current?.value.trim() ?? ''
          router.push(choosingHref(base, { ...filter, search }, ids), { scroll: false })
        }}
      >
        <label>
          <span className="vh">Search claims</span>
          <input
            ref={field}
            type="search"
            className="chip-select search"
            defaultValue={filter.search}
            placeholder="Words, or C-12  /"
            maxLength={200}
            dir="auto"
          />
        </label>
      </form>
    </search>
  )
}
