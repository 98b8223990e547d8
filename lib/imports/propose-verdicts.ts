import type { RatingShape } from '@/lib/verdicts/rating'
import { foldedWord } from './folded-word'

/** A rating of the desk's scale that new verdicts may use. */
export type UsableRating = { id: string; label: string; shape: RatingShape }

/** Words that say the same as a shape, in English, German, French, Spanish and Arabic; only those that leave no doubt. */
const WORDS: Record<RatingShape, string> = {
  accurate:
    'true|correct|accurate|right|confirmed|wahr|richtig|korrekt|zutreffend|vrai|exact|verdadero|cierto|correcto|صحيح|حقيقي',
  mostly:
    'mostly true|mostly accurate|mostly correct|größtenteils richtig|überwiegend wahr|plutôt vrai|mayormente cierto|صحيح في معظمه',
  context:
    'needs context|missing context|lacks context|half true|partly true|partly false|mixture|mixed|kontext fehlt|fehlender kontext|teilweise falsch|manque de contexte|falta contexto|يحتاج إلى سياق|صحيح جزئيا',
  misleading: 'misleading|irreführend|trompeur|engañoso|مضلل',
  false: 'false|wrong|incorrect|untrue|falsch|unwahr|faux|falso|incorrecto|خطأ|كاذب|زائف|غير صحيح',
  unverified:
    'cannot be verified|unverified|unproven|unverifiable|not verifiable|unclear|nicht belegt|unbelegt|invérifiable|non vérifié|no verificable|sin verificar|غير مؤكد|لا يمكن التحقق',
}

/**
 * What the words of a verdict column mean on this desk: the rating of that label, else the one of the shape that the word names without
 * doubt; words nobody can tell are left out. Keys are folded words.
 */
export function proposeVerdicts(words: readonly string[], ratings: readonly UsableRating[]): Record<string, string> {
  const proposed: Record<string, string> = {}
  for (const word of words) {
    const folded = foldedWord(word)
    const rating = ratingCalled(folded, ratings)
    if (folded !== '' && rating !== null) proposed[folded] = rating.id
  }
  return proposed
}

/** The rating a folded word names; null when it names none. */
export function ratingCalled(folded: string, ratings: readonly UsableRating[]): UsableRating | null {
  const named = ratings.find(({ label }) => foldedWord(label) === folded)
  if (named !== undefined) return named
  const shape = Object.entries(WORDS).find(([, words]) => words.split('|').some((word) => foldedWord(word) === folded))
  const alike = ratings.filter((rating) => rating.shape === shape?.[0])
  return alike.length === 1 ? (alike[0] ?? null) : null
}
