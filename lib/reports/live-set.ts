import type { LiveArticle } from './live-article'

/** All that a report on a chosen set of claims will say, as it stands now. */
export type LiveSet = Pick<LiveArticle, 'desk' | 'stopping' | 'scale' | 'sources'> & {
  /** Of the report. */
  id: string
  title: string
  introduction: string | null
  language: string
  direction: 'ltr' | 'rtl'
  /** Oldest first, each with the chosen ones of its claims. */
  articles: LiveSetArticle[]
  /** Which number a claim, by its id, had in earlier editions: it keeps it, so that its public page keeps its address. */
  numbered: ReadonlyMap<string, number>
}

export type LiveSetArticle = Omit<LiveArticle, 'desk' | 'stopping' | 'scale' | 'sources'>
