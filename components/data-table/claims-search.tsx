'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useKeys } from '@/components/ui/use-keys'
import { type ClaimsFilter, claimsHref } from '@/lib/claims/claims-filter'

/** Words that must stand in the statement, a quote, the claimant or the number; `/` leads here. */
export function ClaimsSearch({ search, filter }: { search: string; filter: ClaimsFilter }) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          router.push(claimsHref(filter, { search: field.current?.value.trim() ?? '' }), { scroll: false })
        }}
      >
        <label>
          <span className="vh">Search claims</span>
          <input
            ref={field}
            type="search"
            className="chip-select search"
            defaultValue={search}
            placeholder="Search  /"
            maxLength={200}
            dir="auto"
          />
        </label>
      </form>
    </search>
  )
}
