'use client'

import './export-panel.css'
import { useId, useRef } from 'react'
import { LABEL_LANGUAGES, LANGUAGE_NAMES } from '@/lib/exports/label-language'
import { DEFAULT_OPTIONS, type PrintOptions } from '@/lib/exports/print-options'
import type { ExportOffer } from '@/lib/exports/export-offers'
import { type ExportFormat, FORMAT_WORDS, isLongFormat } from '@/lib/exports/export-format'
import { ExportMade } from './export-made'
import { useMadeExports } from './use-made-exports'

type Props = {
  /** Every format it can be had in: `exportOffers(content)`. */
  offers: readonly ExportOffer[]
  /** The address before "/export/…" and "/preview/…": `exportBase(of)`. */
  base: string
  /** The options it begins with. */
  options?: PrintOptions
  /** The format that is looked at just now. */
  current?: ExportFormat
}

/**
 * How a report is printed, and the ways to look at it and to take it along. Without scripts it is a plain form: what is written at once is
 * saved, what takes its time is asked for and shown on a page of its own.
 */
export function ExportPanel({ offers, base, options = DEFAULT_OPTIONS, current }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const { made, ask, forget } = useMadeExports(base, form)
  const id = useId()
  // What was made for other choices is none of these files, so a change forgets it.
  return (
    <form ref={form} className="export-panel" method="get" action={`${base}/preview/html`} onChange={forget}>
      <div className="export-options">
        {CHOICES.map(({ name, label, values }) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <select id={`${id}-${name}`} name={name} defaultValue={options[name]}>
              {values.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <ul className="exports">
        {offers.map(({ format, holds }) => (
          <li key={format} aria-current={format === current ? 'true' : undefined}>
            <span className="what">
              <b>{FORMAT_WORDS[format]}</b> <span className="muted">{holds}</span>
            </span>
            <span className="acts">
              <button className="btn" type="submit" formAction={`${base}/preview/${format}`}>
                Preview <span className="vh">{FORMAT_WORDS[format]}</span>
              </button>
              {isLongFormat(format) ? (
                <button
                  className="btn"
                  type="submit"
                  formMethod="post"
                  formAction={`${base}/export/${format}`}
                  onClick={(event) => {
                    event.preventDefault()
                    void ask(format)
                  }}
                >
                  Make <span className="vh">{FORMAT_WORDS[format]}</span>
                </button>
              ) : (
                <button className="btn" type="submit" formAction={`${base}/export/${format}`}>
                  Save <span className="vh">{FORMAT_WORDS[format]}</span>
                </button>
              )}
            </span>
            {isLongFormat(format) ? <ExportMade format={format} made={made[format]} /> : null}
          </li>
        ))}
      </ul>
    </form>
  )
}

type Choice = { name: keyof PrintOptions; label: string; values: readonly (readonly [string, string])[] }

const CHOICES: readonly Choice[] = [
  {
    name: 'audience',
    label: 'For whom',
    values: [
      ['readers', 'For readers'],
      ['desk', 'For the desk'],
    ],
  },
  {
    name: 'order',
    label: 'Order',
    values: [
      ['article', 'As in the article'],
      ['rating', 'By rating'],
    ],
  },
  {
    name: 'accurate',
    label: 'Accurate claims',
    values: [
      ['with', 'With accurate claims'],
      ['without', 'Without accurate claims'],
    ],
  },
  {
    name: 'language',
    label: 'Labels',
    values: LABEL_LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
  },
  {
    name: 'house',
    label: 'Look',
    values: [
      ['with', 'Of the house'],
      ['without', 'Plain'],
    ],
  },
]
