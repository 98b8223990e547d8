'use client'

import { DeskForm, SubmitButton } from '@/components/ui/form'
import { foldedWord } from '@/lib/imports/folded-word'
import { FIELD_WORDS, IMPORT_FIELDS } from '@/lib/imports/import-field'
import { INTO_NOTE } from '@/lib/imports/mapping'
import type { ImportShown } from '@/lib/imports/imports.query'
import type { FormAction } from '@/lib/shared/form-state'

type Props = { shown: Pick<ImportShown, 'id' | 'plan' | 'ratings' | 'state' | 'dry'>; ask: FormAction }

/** What each column is and what each verdict word means, beside the first rows; sent to be tried once more, or brought in. */
export function MappingForm({ shown, ask }: Props) {
  const { plan } = shown
  return (
    <DeskForm action={ask} className="import-part" labelledBy="mapping">
      <h2 id="mapping">What each column is</h2>
      <input type="hidden" name="importId" value={shown.id} />
      <section className="import-columns" aria-label="Columns and first rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {plan.heads.map((head, index) => (
                <th key={head} scope="col">
                  <label>
                    <bdi>{head}</bdi>
                    <select className="in" name="columns[]" defaultValue={plan.columns[index] ?? ''}>
                      <option value="">Leave out</option>
                      {IMPORT_FIELDS.map((field) => (
                        <option key={field} value={field}>
                          {FIELD_WORDS[field]}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.sample.map((row, place) => (
              <tr key={place}>
                {plan.heads.map((head, index) => (
                  <td key={head} dir="auto" className={row[index] ? undefined : 'none'}>
                    {row[index] || '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {plan.words.length === 0 ? null : <VerdictWords shown={shown} />}
      <p className="hint">
        A claim stands on its quote, or on its own words, in the article its row names; rows that name none go to an
        article called as the file. Verdicts are given in your name.
      </p>
      <div className="import-acts">
        <SubmitButton name="how" value="try" className="btn" pending="Asking…">
          Try it with these
        </SubmitButton>
        <SubmitButton name="how" value="bring-in" pending="Asking…">
          Bring the claims in
        </SubmitButton>
      </div>
    </DeskForm>
  )
}

function VerdictWords({ shown: { plan, ratings } }: Pick<Props, 'shown'>) {
  return (
    <fieldset className="import-part">
      <legend>What each verdict means here</legend>
      <div className="import-words">
        {plan.words.map((word) => (
          <label key={word}>
            <bdi>{word}</bdi>
            <input type="hidden" name="words[]" value={word} />
            <select className="in" name="means[]" defaultValue={plan.verdicts[foldedWord(word)] ?? ''}>
              <option value="">Refuse its rows</option>
              <option value={INTO_NOTE}>No verdict: keep it in the note</option>
              {ratings.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
