/** What a source does to a claim. */
export const STANCES = ['supports', 'refutes', 'context'] as const
export type Stance = (typeof STANCES)[number]

export const STANCE_WORDS: Record<Stance, string> = { supports: 'Supports', refutes: 'Refutes', context: 'Context' }

/** What is still missing before a piece of evidence says something: the source's words, or ours about it. */
export function evidenceIssues(evidence: { quote: string | null; note: string | null }): Record<string, string[]> {
  if (evidence.quote !== null || evidence.note !== null) return {}
  return { quote: ['Quote the source, or say in a note what it shows.'] }
}
