'use client'

import { useState } from 'react'
import { useFormState } from '@/components/ui/form'
import { typedAddress } from '@/lib/evidence/typed-address'
import { newSource } from './attach-steps'
import { NewSource, useRestored } from './capture-new-source'
import { SourcePicker } from './source-picker'
import { SOURCE_WAY_WORDS, SOURCE_WAYS, type SourceWay, sourceWay } from './source-way'
import { takeSource } from './take-source'
import { UploadFile } from './upload-file'
import type { UploadedSource } from './use-upload'

/**
 * The source of a form: one we have, an address, a file, words, a person or a recording. Switching loses nothing that was
 * typed. A file that has arrived becomes the chosen source, or is told to `arrived`.
 */
export function CaptureSource({ arrived }: { arrived?: (source: UploadedSource) => void }) {
  const [way, setWay] = useState<SourceWay>('address')
  const [has, setHas] = useState<'a source' | 'none'>('none')
  const [typed, setTyped] = useState('')
  const [fileName, setFileName] = useState('')
  const [uploaded, setUploaded] = useState<string | null>(null)
  const { form } = useFormState()
  useRestored(form, (fields) => setWay(sourceWay(fields.get('way'))))

  const isAddress = typedAddress(typed) === null ? 'no' : 'yes'
  const about = () => {
    const owner = form.current
    return owner === null ? new FormData() : newSource(new FormData(owner))
  }
  return (
    <div className="capture">
      <fieldset className="ways">
        <legend className="vh">How the source is given</legend>
        {SOURCE_WAYS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="way"
              value={each}
              checked={way === each}
              onChange={() => setWay(each)}
              className="vh"
            />
            <span>{SOURCE_WAY_WORDS[each]}</span>
          </label>
        ))}
      </fieldset>
      <div hidden={way !== 'address'}>
        <SourcePicker
          idName="sourceId"
          typedName="typed"
          label="Source"
          hint={HINTS[isAddress]}
          chosenHint={uploaded === typed && uploaded !== null ? 'It has arrived and is being read.' : undefined}
          autoFocus
          onChosen={setHas}
          onTyped={setTyped}
        />
      </div>
      <fieldset hidden={way === 'address' && has === 'a source'}>
        <legend className="vh">A new source</legend>
        <NewSource way={way} typed={way === 'file' ? fileName : typed} isAddress={isAddress} />
        <div hidden={way !== 'file'} className="given">
          <UploadFile
            about={about}
            named={setFileName}
            arrived={(source) => {
              if (arrived !== undefined) return arrived(source)
              setUploaded(source.title)
              takeSource(form.current, source)
            }}
          />
        </div>
      </fieldset>
    </div>
  )
}

const HINTS = {
  no: 'Paste an address, or type the title of a new source or of one we have.',
  yes: 'The page at this address is fetched and kept; its title and date are read from it.',
}
