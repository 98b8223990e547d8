'use client'

import { useRouter } from 'next/navigation'

type Choice = { label: string; href: string; set: boolean }

/** A filter as one choice; each choice is an address, so that the address bar always says what is shown. */
export function FilterSelect({ label, none, choices }: { label: string; none: string; choices: Choice[] }) {
  const router = useRouter()
  const set = choices.find((choice) => choice.set)
  return (
    <label>
      <span className="vh">{label}</span>
      <select
        className="chip-select"
        data-set={set === undefined ? 'no' : 'yes'}
        value={set?.href ?? none}
        onChange={(event) => router.push(event.target.value, { scroll: false })}
      >
        <option value={none}>{set === undefined ? label : `${label}: any`}</option>
        {choices.map((choice) => (
          <option key={choice.href} value={choice.href}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
