import { CLAIM_KINDS } from '@/lib/claims/claim'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { STANCES } from '@/lib/evidence/evidence'
import { QUOTE_OUTCOMES } from '@/lib/evidence/found-quote'
import type { EditionChange } from '@/lib/reports/edition'
import type { LabelLanguage } from './label-language'
import { linesOf } from './labels'
import { CHANGE_LABELS } from './labels/changes'
import { KIND_LABELS } from './labels/kinds'
import { capitalised, type Line, theirs } from './line'

/** What an edition says anew, a sentence for each change: "C-3: the rating changed from “False” to “Misleading”." */
export function changeWords(language: LabelLanguage) {
  const say = linesOf(CHANGE_LABELS, language)

  return function change(change: EditionChange): Line {
    const sentence = sentenceOf(change)
    if (change.claim === null || namesItsClaim(change)) return capitalised(sentence)
    return say('about', { claim: `C-${change.claim.number}`, sentence })
  }

  function sentenceOf(change: EditionChange): Line {
    const [before, after] = [said(change, change.before), said(change, change.after)]
    switch (change.kind) {
      case 'claim-added':
        return say('claimAdded', { after })
      case 'claim-removed':
        return say('claimRemoved', { before })
      case 'article-text':
        return change.piece === null
          ? say('articleText', { before, after })
          : say('articleOfSetText', { before, after, number: String(change.piece) })
      case 'open-item-added':
        return say('openItemAdded', { after })
      case 'open-item-closed':
        return say('openItemClosed', { before })
      case 'warning-added':
        return say('warningAdded', { after })
      case 'warning-closed':
        return say('warningClosed', { before })
      default:
        return changed(change, subjectOf(change), before, after)
    }
  }

  function changed({ claim, ...change }: EditionChange, subject: Line, before: Line, after: Line): Line {
    const what = claim === null ? capitalised(subject) : subject
    if (change.before === null) return say('added', { what, after })
    if (change.after === null) return say('removed', { what, before })
    return say('changed', { what, before, after })
  }

  function subjectOf({ kind, piece }: EditionChange): Line {
    const number = String(piece ?? '')
    switch (kind) {
      case 'facts':
        return piece === null ? say('facts') : say('factsOf', { number })
      case 'claim-kind':
        return say('claimKind')
      case 'evidence-added':
      case 'evidence-removed':
      case 'evidence-changed':
        return say('evidence', { number })
      case 'source-changed':
        return say('source', { number })
      case 'claim-added':
      case 'claim-removed':
      case 'article-text':
      case 'open-item-added':
      case 'open-item-closed':
      case 'warning-added':
      case 'warning-closed':
        return []
      default:
        return say(kind)
    }
  }

  /** Words of our lists are said in the language; sentences of ours are English; the rest is as somebody wrote it. */
  function said({ kind }: EditionChange, words: string | null): Line {
    if (words === null) return []
    const listed = WORDS_OF_LISTS.find((word) => word === words)
    if (KINDS_OF_LISTS.some((each) => each === kind) && listed !== undefined) return [KIND_LABELS[language][listed]]
    if (KINDS_OF_SENTENCES.some((each) => each === kind)) return [{ english: words }]
    return kind === 'article-text' || kind === 'grade' ? [words] : theirs(words)
  }
}

/** The sentence of an open item or a warning names its claim already. */
function namesItsClaim({ kind }: EditionChange): boolean {
  return KINDS_OF_SENTENCES.some((each) => each === kind)
}

const WORDS_OF_LISTS = [...CLAIM_STATUSES, ...CLAIM_KINDS, ...STANCES, ...QUOTE_OUTCOMES]
const KINDS_OF_LISTS = ['status', 'claim-kind', 'evidence-changed'] as const
const KINDS_OF_SENTENCES = ['open-item-added', 'open-item-closed', 'warning-added', 'warning-closed'] as const
