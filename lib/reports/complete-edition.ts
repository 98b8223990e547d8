import type { EditionContent } from './edition'
import { changesBetween } from './edition-changes'

/** What is frozen of the desk with every edition: its rules, its look, and where its public pages lie. */
export type DeskOfEdition = Required<Pick<EditionContent, 'rules' | 'house' | 'address'>>

/** What is frozen beside the article or set itself. */
export type Besides = DeskOfEdition & Required<Pick<EditionContent, 'signedOff' | 'comments'>>

/** An edition put together with what belongs to it besides; `before` is the edition it takes the place of, null for the first. */
export function completeEdition(
  content: EditionContent,
  besides: Besides,
  before: EditionContent | null,
): EditionContent {
  const whole = { ...content, ...besides }
  return before === null ? whole : { ...whole, changes: changesBetween(before, whole) }
}
