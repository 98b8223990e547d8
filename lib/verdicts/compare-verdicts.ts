/** What is set side by side of a verdict; a fix that only repeats the quote proposes nothing and is left out before. */
export type Compared = {
  id: string
  ratingId: string
  fix: string | null
  /** Ids of the evidence it rests on. */
  restsOn: readonly string[]
}

/** A rating of the scale, in its order; those without a number (“Cannot be verified”) have no place between the others. */
export type ScalePlace = { id: string; claimReviewValue: number | null }

export type Comparison = {
  /** Evidence all of them rest on. */
  sharedEvidence: string[]
  /** The wording all of them propose; null when they propose none, or not the same. */
  sharedFix: string | null
  /** How far the ratings lie apart: the two that are farthest, and how many steps of the scale are between them. */
  ratings: { outcome: 'same' } | { outcome: 'apart'; from: string; to: string; steps: number; most: number } | NoSteps
  /** Evidence only some of them rest on, each with the verdicts that do. */
  partedEvidence: { evidenceId: string; verdictIds: string[] }[]
  /** Each wording that is proposed, with the verdicts that propose it; empty when all propose the same or none. */
  fixes: { fix: string | null; verdictIds: string[] }[]
}

/** Ratings that differ, of which one has no place on the scale: steps cannot be counted. */
export type NoSteps = { outcome: 'no-steps'; unplaced: string[] }

/** What verdicts on one claim share and where they part. `scale` is in its order. */
export function compareVerdicts(verdicts: readonly Compared[], scale: readonly ScalePlace[]): Comparison {
  const pieces = [...new Set(verdicts.flatMap(({ restsOn }) => restsOn))]
  const under = pieces.map((evidenceId) => ({
    evidenceId,
    verdictIds: verdicts.filter(({ restsOn }) => restsOn.includes(evidenceId)).map(({ id }) => id),
  }))
  const fixes = fixesOf(verdicts)
  return {
    sharedEvidence: under.filter(({ verdictIds }) => verdictIds.length === verdicts.length).map(idOf),
    sharedFix: fixes.length === 1 ? (fixes[0]?.fix ?? null) : null,
    ratings: apart(new Set(verdicts.map(({ ratingId }) => ratingId)), scale),
    partedEvidence: under.filter(({ verdictIds }) => verdictIds.length < verdicts.length),
    fixes: fixes.length === 1 ? [] : fixes,
  }
}

function idOf({ evidenceId }: { evidenceId: string }): string {
  return evidenceId
}

/** The same words are the same fix, however they are spaced or composed. */
function fixesOf(verdicts: readonly Compared[]): Comparison['fixes'] {
  const byWords = new Map<string, { fix: string | null; verdictIds: string[] }>()
  for (const { id, fix } of verdicts) {
    const words = fix?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? ''
    const known = byWords.get(words)
    if (known === undefined) byWords.set(words, { fix: words === '' ? null : fix, verdictIds: [id] })
    else known.verdictIds.push(id)
  }
  return [...byWords.values()]
}

function apart(ratingIds: ReadonlySet<string>, scale: readonly ScalePlace[]): Comparison['ratings'] {
  if (ratingIds.size < 2) return { outcome: 'same' }
  const placed = scale.filter(({ claimReviewValue }) => claimReviewValue !== null).map(({ id }) => id)
  const unplaced = [...ratingIds].filter((id) => !placed.includes(id))
  if (unplaced.length > 0) return { outcome: 'no-steps', unplaced }
  const places = [...ratingIds].map((id) => placed.indexOf(id)).sort((a, b) => a - b)
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0]
  return {
    outcome: 'apart',
    from: placed[first] ?? '',
    to: placed[last] ?? '',
    steps: last - first,
    most: placed.length - 1,
  }
}
