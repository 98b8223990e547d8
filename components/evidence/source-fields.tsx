'use client'

import { useEffect, useRef, useState } from 'react'
import { SelectField, TextArea, TextField } from '@/components/ui/fields'
import { useFormState } from '@/components/ui/form'
import { type SourceFacts } from '@/lib/evidence/source'
import {
  ConfidentialityField,
  KIND_CHOICES,
  PublishedFields,
  SpokenHowField,
  SpokenOnField,
  SpokenTermsField,
} from './source-fact-fields'

type Props = { source?: Partial<SourceFacts> }

/** What is known of a source beside its title and where it comes from. */
export function SourceFields({ source }: Props) {
  return (
    <>
      <div className="grid2">
        <SelectField name="kind" label="Kind of source" defaultValue={source?.kind ?? ''} choices={KIND_CHOICES} />
        <TextField
          name="url"
          label="Address"
          type="url"
          dir="ltr"
          placeholder="https://"
          defaultValue={source?.url ?? ''}
          maxLength={2000}
        />
      </div>
      <PublishedFields source={source} />
      <SeldomFields source={source} />
    </>
  )
}

const SELDOM = ['interest', 'confidentiality', 'archiveUrl', 'spokenOn', 'spokenHow', 'spokenTerms']

/** What few sources need, folded away until asked for, filled, or refused. */
function SeldomFields({ source }: Props) {
  const folded = useRef<HTMLDetailsElement>(null)
  const { state, form } = useFormState()
  const [open, setOpen] = useState(isFilled(source) ? 'yes' : 'no')
  const refused = state.outcome === 'refused' && SELDOM.some((name) => name in state.issues) ? 'yes' : 'no'

  useEffect(() => {
    const owner = form.current
    const show = () => {
      const fields = folded.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, textarea')
      if ([...(fields ?? [])].some(({ value }) => value !== '' && value !== 'open')) setOpen('yes')
    }
    owner?.addEventListener('restored', show)
    return () => owner?.removeEventListener('restored', show)
  }, [form])

  return (
    <details
      ref={folded}
      className="seldom"
      open={open === 'yes' || refused === 'yes'}
      onToggle={(event) => setOpen(event.currentTarget.open ? 'yes' : 'no')}
    >
      <summary>Person spoken to, confidentiality, interest, archived copy</summary>
      <div className="grid2">
        <SpokenOnField source={source} />
        <SpokenHowField source={source} none="Not spoken to" />
      </div>
      <div className="grid2">
        <SpokenTermsField source={source} none="Not agreed" />
        <ConfidentialityField source={source} />
      </div>
      <TextArea
        name="interest"
        label="Interest"
        hint="What it has to gain or lose in the matter."
        defaultValue={source?.interest ?? ''}
        maxLength={1000}
        rows={2}
      />
      <TextField
        name="archiveUrl"
        label="Archived copy"
        type="url"
        dir="ltr"
        placeholder="https://"
        hint="The address of a copy in an archive of others, beside our own."
        defaultValue={source?.archiveUrl ?? ''}
        maxLength={2000}
      />
    </details>
  )
}

function isFilled(source: Props['source']): boolean {
  if (source === undefined) return false
  const { interest, confidentiality, archiveUrl, spokenOn, spokenHow, spokenTerms } = source
  const filled = [interest, archiveUrl, spokenOn, spokenHow, spokenTerms].some(
    (value) => value !== null && value !== undefined,
  )
  return filled || confidentiality === 'confidential'
}
