'use client'

import { SelectField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { LABEL_LANGUAGES, LANGUAGE_NAMES } from '@/lib/exports/label-language'
import type { FormAction } from '@/lib/shared/form-state'

type Props = {
  action: FormAction
  reportId: string
  edition: number
  /** Language of the article; the labels begin with it where they speak it. */
  language: string
  /** The edition readers get now, which stays readable and says that this one takes its place. */
  supersedes: number | null
}

/** Chooses how an edition is printed for everybody, and makes it public. */
export function MakePublicForm({ action, reportId, edition, language, supersedes }: Props) {
  const spoken = LABEL_LANGUAGES.find((known) => language.toLowerCase().split('-')[0] === known) ?? 'en'
  return (
    <DeskForm action={action} draft={`make-public:${reportId}:${edition}`} label={`Make edition ${edition} public`}>
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="edition" value={edition} />
      <SelectField name="order" label="Claims in the order of" choices={ORDERS} />
      <SelectField
        name="accurate"
        label="Claims settled as accurate"
        choices={ACCURATE}
        hint="Left out, they have no page and are not printed; totals, what changed and the JSON still tell of them."
      />
      <SelectField
        name="language"
        label="Language of the labels"
        defaultValue={spoken}
        choices={LABEL_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <SelectField name="noindex" label="Search engines" choices={NOINDEX} />
      <p className="hint">
        Everybody can read it then, without notes and comments.
        {supersedes === null ? null : ` Edition ${supersedes} stays readable and says that it is superseded.`}
      </p>
      <div className="acts">
        <SubmitButton pending="Making it public…">Make edition {edition} public</SubmitButton>
      </div>
    </DeskForm>
  )
}

const ORDERS = [
  { value: 'article', label: 'the article' },
  { value: 'rating', label: 'the rating, falsest first' },
]
const ACCURATE = [
  { value: 'with', label: 'are printed' },
  { value: 'without', label: 'are counted, not printed' },
]
const NOINDEX = [
  { value: 'no', label: 'may list it' },
  { value: 'yes', label: 'are asked to leave it out' },
]
