'use client'

import Link from 'next/link'
import { COMMON_LANGUAGES } from '@/lib/articles/common-languages'
import { directionOf, languageName } from '@/lib/articles/language-direction'
import type { FormState } from '@/lib/shared/form-state'
import type { DraftReading, ImportFields, Kept } from './import-draft'
import { ImportField } from './import-field'
import { KeptNote } from './kept-note'

type Props = {
  fields: ImportFields
  here: DraftReading['here']
  state: FormState
  kept: Kept
  waiting: 'reading' | 'importing' | null
  /** How many lines stay. */
  lines: number
  change: (change: Partial<ImportFields>) => void
  confirm: (again: 'refuse' | 'import') => void
  back: () => void
}

/** What the text is: title, byline, publisher, date, language, direction; then import it. */
export function ImportFieldsForm(props: Props) {
  const { fields, state, kept, waiting, lines, change, confirm, back } = props
  const issues = state.outcome === 'refused' ? state.issues : {}
  const of = (name: keyof ImportFields) => ({ name, value: fields[name], issues: issues[name] ?? [] })
  return (
    <form
      className="import-fields"
      aria-labelledby="import-fields-title"
      onSubmit={(event) => {
        event.preventDefault()
        confirm('refuse')
      }}
    >
      <h2 className="h2" id="import-fields-title">
        What it is
      </h2>
      <ImportField label="Title" serif="serif" dir="auto" {...of('title')} change={(title) => change({ title })} />
      <ImportField label="Byline" dir="auto" {...of('byline')} change={(byline) => change({ byline })} />
      <ImportField label="Publisher" dir="auto" {...of('publisher')} change={(publisher) => change({ publisher })} />
      <ImportField
        label="Published on"
        type="date"
        {...of('publishedOn')}
        change={(publishedOn) => change({ publishedOn })}
      />
      <ImportField
        label="Language"
        list="import-languages"
        note={languageName(fields.language)}
        {...of('language')}
        change={(language) => change({ language, direction: directionOf(language) })}
      />
      <datalist id="import-languages">
        {COMMON_LANGUAGES.map((code) => (
          <option key={code} value={code}>
            {languageName(code)}
          </option>
        ))}
      </datalist>
      <fieldset className="field">
        <legend>
          <span>Direction</span>
        </legend>
        <div className="checks">
          {(['ltr', 'rtl'] as const).map((direction) => (
            <label key={direction}>
              <input
                type="radio"
                name="direction"
                checked={fields.direction === direction}
                onChange={() => change({ direction })}
              />
              {direction === 'ltr' ? 'Left to right' : 'Right to left'}
            </label>
          ))}
        </div>
      </fieldset>
      <ImportField
        label="Address"
        type="url"
        note="where it stands on the web"
        {...of('url')}
        change={(url) => change({ url })}
      />
      <Refused {...props} />
      <div className="import-acts">
        <button className="btn pri" type="submit" disabled={waiting !== null || lines === 0}>
          {waiting === 'importing' ? 'Importing' : 'Import the article'}
        </button>
        <button className="btn bare" type="button" onClick={back}>
          Back to the text
        </button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}

/** What stands in the way and belongs to no field; the same text is offered as the article that is here. */
function Refused({ state, here, confirm, lines }: Props) {
  const refused = state.outcome === 'refused' ? state : null
  const articleId = refused?.issues.here?.[0]
  const sentence = refused?.issues.text?.[0] ?? refused?.message ?? null
  return (
    <>
      {refused === null && here !== null && (
        <p className="import-note">
          This desk has this text already:{' '}
          <Link className="link" href={`/articles/${here.articleId}`}>
            <bdi>{here.title}</bdi>
          </Link>
        </p>
      )}
      <div role="alert" className="refused">
        {lines === 0 ? 'Every line is left out. Keep at least one.' : sentence}
      </div>
      {articleId !== undefined && (
        <p className="import-acts">
          <Link className="btn" href={`/articles/${articleId}`}>
            Open that article
          </Link>
          <button className="btn bare" type="button" onClick={() => confirm('import')}>
            Import it again all the same
          </button>
        </p>
      )}
    </>
  )
}
