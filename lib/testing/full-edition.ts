import type { EditionChange, EditionComment, EditionContent, PrintedEdition } from '@/lib/reports/edition'
import { sealEdition } from '@/lib/reports/edition-seal'

/** A PNG of one pixel, in base64. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/**
 * The second edition of a report with everything an edition may hold: who signed it off, what changed, the rules of the desk, a house with
 * a logo and a colour too light to read, an address, and comments. `words` stand wherever a person can have written something.
 */
export function fullEdition({ content }: PrintedEdition, words = 'Cracked bolts'): PrintedEdition {
  const report = { ...content.report, edition: 2, again: `The harbour office sent its list. ${words}` }
  return sealEdition({
    ...content,
    report,
    signedOff: { by: 'Ruth Adler', at: '2024-03-09T16:00:00.000Z', reason: `What is open is small. ${words}` },
    changes: changes(content, words),
    rules: {
      ...{ verdictsNeeded: 1, verdictsNeededMore: 2, sealVerdicts: 'yes' },
      stoppingBlockers: ['quote-not-found', 'confidential-source'],
    },
    house: { name: `Harbour checks ${words}`, colour: '#ffd200', logo: { png: PIXEL, width: 120, height: 40 } },
    address: 'https://checks.example.org/published/wire',
    comments: comments(content, words),
  })
}

function changes({ claims }: EditionContent, words: string): EditionChange[] {
  const [first] = claims
  const claim = first === undefined ? null : { id: first.id, number: first.number }
  return [
    { kind: 'title', claim: null, piece: null, before: words, after: `${words}, again` },
    { kind: 'rating', claim, piece: null, before: 'False', after: 'Accurate' },
    { kind: 'evidence-added', claim, piece: 1, before: null, after: words },
    { kind: 'claim-removed', claim: { id: 'gone', number: 99 }, piece: null, before: words, after: null },
    { kind: 'open-item-closed', claim, piece: null, before: 'The verdict on C-1 rests on no evidence.', after: null },
  ]
}

function comments({ claims }: EditionContent, words: string): EditionComment[] {
  const claim = claims[0]?.number ?? null
  const said = { by: 'Ines Duarte', at: '2024-03-08T08:00:00.000Z', editedAt: null, text: words }
  const nothing = { passage: null, claim: null, evidence: null, resolved: 'no', replies: [] } as const
  return [
    { ...nothing, ...said, on: 'article', replies: [] },
    {
      ...{ ...nothing, ...said, on: 'claim', claim, resolved: 'yes', editedAt: '2024-03-08T09:00:00.000Z' },
      replies: [{ ...said, by: 'Samir Haddad', text: null }],
    },
  ]
}
