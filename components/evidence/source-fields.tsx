'use client'

import { useEffect, useRef, useState } from 'react'
import { SelectField, TextArea, TextField } from '@/components/ui/fields'
import { useFormState } from '@/components/ui/form'
import {
  CONFIDENTIALITIES,
  CONFIDENTIALITY_WORDS,
  SOURCE_KIND_WORDS,
  SOURCE_KINDS,
  SPOKEN_HOW_WORDS,
  SPOKEN_HOWS,
  SPOKEN_TERMS,
  SPOKEN_TERMS_WORDS,
  type SourceFacts,
} from '@/lib/evidence/source'

type Props = { source?: Partial<SourceFacts> }

/** What is known of a source beside its title and where it comes from. */
export function SourceFields({ source }: Props) {
  return (
    <>
      <div className="grid2">
        <SelectField
          name="kind"
          label="Kind of source"
          defaultValue={source?.kind ?? ''}
          choices={[
            { value: '', label: 'Choose…' },
            ...SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_WORDS[value] })),
          ]}
        />
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
      <div className="grid2">
        <TextField name="publisher" label="Publisher" defaultValue={source?.publisher ?? ''} maxLength={200} />
        <TextField name="author" label="Author" defaultValue={source?.author ?? ''} maxLength={200} />
      </div>
      <div className="grid2">
        <TextField
          name="publishedOn"
          label="Published on"
          type="date"
          dir="ltr"
          defaultValue={source?.publishedOn ?? ''}
        />
        <TextField
          name="language"
          label="Language"
          dir="ltr"
          placeholder="en, ar, fa…"
          defaultValue={source?.language ?? ''}
          maxLength={35}
        />
      </div>
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
        <TextField name="spokenOn" label="Spoken to on" type="date" dir="ltr" defaultValue={source?.spokenOn ?? ''} />
        <SelectField
          name="spokenHow"
          label="How"
          defaultValue={source?.spokenHow ?? ''}
          choices={[
            { value: '', label: 'Not spoken to' },
            ...SPOKEN_HOWS.map((value) => ({ value, label: SPOKEN_HOW_WORDS[value] })),
          ]}
        />
      </div>
      <div className="grid2">
        <SelectField
          name="spokenTerms"
          label="On which terms"
          hint="Whoever does not speak on the record is kept confidential."
          defaultValue={source?.spokenTerms ?? ''}
          choices={[
            { value: '', label: 'Not agreed' },
            ...SPOKEN_TERMS.map((value) => ({ value, label: SPOKEN_TERMS_WORDS[value] })),
          ]}
        />
        <SelectField
          name="confidentiality"
          label="Confidentiality"
          hint="Of a confidential source only its kind is told outside the desk."
          defaultValue={source?.confidentiality ?? 'open'}
          choices={CONFIDENTIALITIES.map((value) => ({ value, label: CONFIDENTIALITY_WORDS[value] }))}
        />
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
