import { createTranslator } from 'use-intl/core'
import type { LabelLanguage } from './label-language'
import { COMMON_LABELS } from './labels/common'
import { saidNumbers } from './labels/said-numbers'
import type { Line } from './line'
import { printedNumber } from './printed-number'

/** One namespace of labels, in ICU MessageFormat, the same keys in every language. */
export type LabelSet<Key extends string> = Record<LabelLanguage, Record<Key, string>>

type Values = Record<string, string | number>
type LineValues = Record<string, string | number | Line>

/** How labels of one namespace are said in one language: `say('claims', { count: 3 })` gives "3 claims". Throws for a value that is missing. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

/** The same in pieces: a value that is a line keeps its pieces, and nothing written in it is read as a message. */
export type SayLine<Key extends string> = (key: Key, values?: LineValues) => Line

const KNOWN = new WeakMap<object, Map<LabelLanguage, Say<string>>>()

/** The labels of a namespace in one language. Numbers are written by a table of ours, so that they stay as they are in years to come. */
export function labelsOf<Key extends string>(set: LabelSet<Key>, language: LabelLanguage): Say<Key> {
  const known = KNOWN.get(set) ?? new Map<LabelLanguage, Say<string>>()
  const say = known.get(language) ?? makeLabels(set, language)
  KNOWN.set(set, known.set(language, say))
  return say
}

function makeLabels(set: LabelSet<string>, language: LabelLanguage): Say<string> {
  const spoken = Object.entries(set[language]).map(([key, message]) => [key, saidNumbers(message)])
  const translate = createTranslator({
    locale: language,
    messages: { labels: Object.fromEntries(spoken) as Record<string, string> },
    namespace: 'labels',
    onError: (error) => {
      throw error
    },
  })
  return (key, values = {}) => translate(key as never, withSaidNumbers(values, language) as never)
}

/** The labels of a namespace in one language, said in pieces. */
export function linesOf<Key extends string>(set: LabelSet<Key>, language: LabelLanguage): SayLine<Key> {
  const say = labelsOf(set, language)
  return (key, values = {}) => {
    const lines: Line[] = []
    const plain = Object.entries(values).map(([name, value]): [string, string | number] => {
      if (typeof value !== 'object') return [name, value]
      lines.push(value)
      return [name, `${OPEN}${lines.length - 1}${CLOSE}`]
    })
    return say(key, Object.fromEntries(plain))
      .split(PLACE)
      .flatMap((part, index): Line => (index % 2 === 1 ? (lines[Number(part)] ?? []) : part === '' ? [] : [part]))
  }
}

/** Where a line goes: only signs of private use of ours pass through the message, never what somebody wrote. */
const [OPEN, CLOSE] = ['\ue000', '\ue001']
const PLACE = /\ue000(\d+)\ue001/

function withSaidNumbers(values: Values, language: LabelLanguage): Values {
  const numbers = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'number' ? [[`said_${name}`, printedNumber(value, language)]] : [],
  )
  return { ...values, ...Object.fromEntries(numbers) }
}

export type CommonLabel = keyof (typeof COMMON_LABELS)['en']

/** The labels every format uses. */
export function commonLabels(language: LabelLanguage): Say<CommonLabel> {
  return labelsOf<CommonLabel>(COMMON_LABELS, language)
}

/** The direction of the labels, and of the page around the article. */
export function labelDirection(language: LabelLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
