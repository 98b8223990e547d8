'use client'

import { SelectField, TextField } from '@/components/ui/fields'
import { SOURCE_KIND_WORDS, SOURCE_KINDS, type SourceFacts } from '@/lib/evidence/source'

/** What is known of a source beside its title and where it comes from. */
export function SourceFields({ source }: { source?: Partial<SourceFacts> }) {
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
    </>
  )
}
