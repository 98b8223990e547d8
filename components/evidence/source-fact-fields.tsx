'use client'

import { SelectField, TextField } from '@/components/ui/fields'
import {
  CONFIDENTIALITIES,
  CONFIDENTIALITY_WORDS,
  SOURCE_KIND_WORDS,
  SOURCE_KINDS,
  type SourceFacts,
  SPOKEN_HOW_WORDS,
  SPOKEN_HOWS,
  SPOKEN_TERMS,
  SPOKEN_TERMS_WORDS,
} from '@/lib/evidence/source'

type Of = { source?: Partial<SourceFacts> }

export const KIND_CHOICES = [
  { value: '', label: 'Choose…' },
  ...SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_WORDS[value] })),
]

/** Who published and wrote it, when, in which language. */
export function PublishedFields({ source }: Of) {
  return (
    <>
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
    </>
  )
}

/** When somebody was spoken to. */
export function SpokenOnField({ source }: Of) {
  return <TextField name="spokenOn" label="Spoken to on" type="date" dir="ltr" defaultValue={source?.spokenOn ?? ''} />
}

/** By what way; `none` stands for no answer. */
export function SpokenHowField({ source, none }: Of & { none: string }) {
  return (
    <SelectField
      name="spokenHow"
      label="How"
      defaultValue={source?.spokenHow ?? ''}
      choices={[{ value: '', label: none }, ...SPOKEN_HOWS.map((value) => ({ value, label: SPOKEN_HOW_WORDS[value] }))]}
    />
  )
}

/** On which terms; `none` stands for no answer. */
export function SpokenTermsField({ source, none }: Of & { none: string }) {
  return (
    <SelectField
      name="spokenTerms"
      label="On which terms"
      hint="Whoever does not speak on the record is kept confidential."
      defaultValue={source?.spokenTerms ?? ''}
      choices={[
        { value: '', label: none },
        ...SPOKEN_TERMS.map((value) => ({ value, label: SPOKEN_TERMS_WORDS[value] })),
      ]}
    />
  )
}

/** Whether what identifies it stays on the desk. */
export function ConfidentialityField({ source }: Of) {
  return (
    <SelectField
      name="confidentiality"
      label="Confidentiality"
      hint="Of a confidential source only its kind is told outside the desk."
      defaultValue={source?.confidentiality ?? 'open'}
      choices={CONFIDENTIALITIES.map((value) => ({ value, label: CONFIDENTIALITY_WORDS[value] }))}
    />
  )
}
