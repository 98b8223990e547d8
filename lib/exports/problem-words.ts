import type { EditionContent } from '@/lib/reports/edition'
import type { LabelLanguage } from './label-language'
import { linesOf } from './labels'
import { PROBLEM_LABELS } from './labels/problems'
import type { Line } from './line'

type Blocker = EditionContent['blockers'][number]
type Warning = NonNullable<EditionContent['warnings']>[number]
type Told = Pick<EditionContent, 'claims' | 'set'>

/** What blocks sign-off and what warns. In English the sentence is the one that was frozen; in other languages its kind is said, and of which claim. */
export function problemWords(language: LabelLanguage) {
  const say = linesOf(PROBLEM_LABELS, language)

  function openItem(blocker: Blocker, content: Told): Line {
    if (language === 'en') return [{ english: blocker.sentence }]
    return told(blocker, content) ?? [{ english: blocker.sentence }]
  }

  function told({ kind, claim, passage, which }: Blocker, { claims, set }: Told): Line | null {
    const named = claim && { claim: `C-${claim.number}` }
    switch (kind) {
      case 'no-claims':
        return say(set === undefined ? 'noClaims' : 'noClaimsChosen')
      case 'claim-not-ended':
        return named && say(statusOf(claim?.id, claims), named)
      case 'verdict-without-evidence':
        return named && say('restsOnNothing', named)
      case 'evidence':
        return named && which ? say(which, named) : null
      case 'passage-unaccounted':
        return passage === null ? null : say('unaccounted', { number: String(passage) })
    }
  }

  function warning({ sentence, which, claim }: Warning): Line {
    return language === 'en' ? [{ english: sentence }] : say(which, { claim: `C-${claim.number}` })
  }

  return { openItem, warning }
}

function statusOf(id: string | undefined, claims: EditionContent['claims']) {
  const status = claims.find((claim) => claim.id === id)?.status ?? 'settled'
  return status === 'settled' || status === 'dropped' ? 'notEnded' : status
}
