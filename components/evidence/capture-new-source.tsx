'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { SelectField, TextArea, TextField } from '@/components/ui/fields'
import { useFormState } from '@/components/ui/form'
import {
  ConfidentialityField,
  KIND_CHOICES,
  PublishedFields,
  SpokenHowField,
  SpokenOnField,
  SpokenTermsField,
} from './source-fact-fields'
import { SourcePicker } from './source-picker'
import { defaultKind, kindChosen, type SourceWay, sourceWay } from './source-way'

/** `typed` is the address or title, or the name of a file. */
type Props = { way: SourceWay; typed: string; isAddress: 'yes' | 'no' }

/** What a new source is, asked by the way it is given: the least that is needed in sight, the rest folded. */
export function NewSource({ way, typed, isAddress }: Props) {
  const titled = way !== 'address' || isAddress === 'yes' ? 'yes' : 'no'
  const addressed = way === 'recording' || (way === 'address' && isAddress === 'no') ? 'yes' : 'no'
  return (
    <>
      <div className="grid2 given">
        <div hidden={titled === 'no'}>
          <TextField name="title" label={way === 'person' ? 'Name' : 'Title'} hint={TITLE_HINTS[way]} maxLength={500} />
        </div>
        <Kind way={way} typed={typed} />
        <div hidden={addressed === 'no'}>
          <TextField name="url" label="Address" type="url" dir="ltr" placeholder="https://" maxLength={2000} />
        </div>
      </div>
      <Spoken way={way} />
      <div hidden={way === 'address' || way === 'file'} className="given">
        <TextArea name="text" label={TEXT_LABELS[way]} hint={TEXT_HINTS[way]} maxLength={1_000_000} rows={5} />
      </div>
      <MoreAbout />
    </>
  )
}

const TITLE_HINTS: Record<SourceWay, string | undefined> = {
  address: 'Left empty, it is read from the page.',
  file: 'Left empty, it is read from the file.',
  text: undefined,
  person: undefined,
  recording: undefined,
}
const TEXT_LABELS: Record<SourceWay, string> = {
  address: 'Text',
  file: 'Text',
  text: 'Text',
  person: 'What they said',
  recording: 'Transcript',
}
const TEXT_HINTS: Record<SourceWay, string | undefined> = {
  address: undefined,
  file: undefined,
  text: 'The words as they stand there. Quotes are looked up in them.',
  person: 'Your notes or transcript, word for word where you quote. May be left empty.',
  recording: 'A time such as 06:12 at the begin of a line is a place one can jump to.',
}

/** The kind follows what is typed until a person chooses one. */
function Kind({ way, typed }: Pick<Props, 'way' | 'typed'>) {
  const [chosen, setChosen] = useState('')
  const { form } = useFormState()
  useRestored(form, (fields) => {
    const word = (name: string) => String(fields.get(name) ?? '')
    setChosen(kindChosen(word('kind'), sourceWay(fields.get('way')), word('typed')))
  })
  return (
    <SelectField
      name="kind"
      label="Kind of source"
      value={chosen || (defaultKind(way, typed) ?? '')}
      onChange={(event) => setChosen(event.currentTarget.value)}
      choices={KIND_CHOICES}
    />
  )
}

function Spoken({ way }: Pick<Props, 'way'>) {
  return (
    <div className="grid3" hidden={way !== 'person'}>
      <SpokenOnField />
      <SpokenHowField none="Choose…" />
      <SpokenTermsField none="Choose…" />
    </div>
  )
}

const FOLDED = ['publisher', 'author', 'publishedOn', 'language', 'derivesFromId', 'confidentiality']

/** What can be said later too, folded until asked for, brought back by a draft, or refused. */
function MoreAbout() {
  const { state, form } = useFormState()
  const [open, setOpen] = useState<'yes' | 'no'>('no')
  const refused = state.outcome === 'refused' && FOLDED.some((name) => name in state.issues)
  useRestored(form, (fields) => {
    const filled = FOLDED.some((name) => !['', 'open'].includes(String(fields.get(name) ?? '')))
    if (filled) setOpen('yes')
  })
  return (
    <details
      className="seldom"
      open={open === 'yes' || refused}
      onToggle={(event) => setOpen(event.currentTarget.open ? 'yes' : 'no')}
    >
      <summary>Publisher, author, date, where it has it from, confidentiality</summary>
      <PublishedFields />
      <SourcePicker
        idName="derivesFromId"
        typedName="derivesFromTitle"
        label="Derives from"
        hint="The source it says it has this from, when we have that one."
      />
      <ConfidentialityField />
    </details>
  )
}

/** Hears when a draft was put back into the form, or dropped, and tells the fields as they stand then. */
export function useRestored(form: RefObject<HTMLFormElement | null>, hear: (fields: FormData) => void): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const owner = form.current
    const tell = () => {
      if (owner !== null) latest.current(new FormData(owner))
    }
    owner?.addEventListener('restored', tell)
    return () => owner?.removeEventListener('restored', tell)
  }, [form])
}
