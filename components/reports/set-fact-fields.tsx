'use client'

import { useId } from 'react'
import { SelectField, TextArea, TextField } from '@/components/ui/fields'
import { COMMON_LANGUAGES } from '@/lib/articles/common-languages'
import { languageName } from '@/lib/articles/language-direction'
import { INTRODUCTION_MAX, TITLE_MAX } from '@/lib/reports/claims-of-set'

type Props = { title: string; introduction: string; language: string; direction: '' | 'ltr' | 'rtl' }

/** What a report on a set of claims is called, what it says first, and in which language. */
export function SetFactFields({ title, introduction, language, direction }: Props) {
  const list = useId()
  return (
    <>
      <TextField name="title" label="Title" defaultValue={title} maxLength={TITLE_MAX} />
      <TextArea
        name="introduction"
        label="Introduction"
        hint="The report prints it before its claims. It can be left empty."
        defaultValue={introduction}
        maxLength={INTRODUCTION_MAX}
        rows={4}
      />
      <div className="grid2">
        <TextField
          name="language"
          label="Language"
          hint="Of the title and the introduction: a code such as en, ar or fa-IR."
          defaultValue={language}
          list={list}
          dir="ltr"
          maxLength={35}
        />
        <SelectField
          name="direction"
          label="Direction"
          defaultValue={direction}
          choices={[
            { value: '', label: 'As the language is written' },
            { value: 'ltr', label: 'Left to right' },
            { value: 'rtl', label: 'Right to left' },
          ]}
        />
      </div>
      <datalist id={list}>
        {COMMON_LANGUAGES.map((code) => (
          <option key={code} value={code}>
            {languageName(code)}
          </option>
        ))}
      </datalist>
    </>
  )
}
