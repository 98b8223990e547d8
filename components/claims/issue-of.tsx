'use client'

import { useFormState } from '@/components/ui/form'

/** What is wrong with a group of boxes or radios, below them; `id` is what the group names in aria-describedby. */
export function IssueOf({ name, id }: { name: string; id: string }) {
  const { state } = useFormState()
  const issues = state.outcome === 'refused' ? (state.issues[name] ?? []) : []
  if (issues.length === 0) return null
  return (
    <p id={id} className="issue">
      {issues.join(' ')}
    </p>
  )
}
