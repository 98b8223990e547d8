import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import type { EditionContent } from '@/lib/reports/edition'
import type { NamedTotal } from '@/lib/reports/totals'
import type { LabelLanguage } from './label-language'
import { labelsOf } from './labels'
import { SUMMARY_LABELS } from './labels/summary'

/** What was found and how often, in one language. */
export function summaryWords(language: LabelLanguage) {
  const say = labelsOf(SUMMARY_LABELS, language)

  /** What was found, in a few sentences made of the totals alone. */
  function summary({ totals, set }: EditionContent): string {
    const { settled, dropped, disputed, open, checking, second_look } = totals.byStatus
    const { claims, evidence, sources, passages } = totals
    const waiting = open + checking + second_look
    const ended =
      dropped === 0 ? say('settled', { claims, settled }) : say('settledAndDropped', { claims, settled, dropped })
    const sentences = [
      claims === 0 ? say('none') : ended,
      waiting === 0 ? null : say('waiting', { count: waiting }),
      disputed === 0 ? null : say('disputed', { count: disputed }),
      set === undefined ? say('accounted', { accounted: passages.accounted, all: passages.all }) : null,
      evidence === 0 ? null : say('cited', { evidence, sources }),
    ]
    return sentences.filter((sentence) => sentence !== null).join(' ')
  }

  /** The totals as rows, in the order of all exports; in English named as `namedTotals` names them. */
  function totals({ totals }: EditionContent): NamedTotal[] {
    return [
      { name: say('claims'), count: totals.claims },
      ...CLAIM_STATUSES.map((status) => ({ name: say(`claims_${status}`), count: totals.byStatus[status] })),
      ...totals.byRating.map(({ label, count }) => ({ name: rated(label), count })),
      { name: say('evidence'), count: totals.evidence },
      { name: say('sources'), count: totals.sources },
      { name: say('passages'), count: totals.passages.all },
      { name: say('passagesAccounted'), count: totals.passages.accounted },
      { name: say('openItems'), count: totals.openItems },
      ...(totals.warnings === undefined ? [] : [{ name: say('warnings'), count: totals.warnings }]),
    ]
  }

  function rated(rating: string): string {
    return say('claimsRated', { rating })
  }

  return { summary, totals }
}
