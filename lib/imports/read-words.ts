import { CLAIM_KINDS, type ClaimKind, KIND_WORDS, PRIORITIES, type Priority } from '@/lib/claims/claim'
import { STANCES, type Stance } from '@/lib/evidence/evidence'
import type { RatingShape } from '@/lib/verdicts/rating'
import { foldedWord } from './folded-word'

const PRIORITY_WORDS: Record<Priority, string> = {
  low: 'low|niedrig|gering|basse|faible|baja|منخفضة|3|p3',
  normal: 'normal|medium|mittel|moyenne|normale|media|عادية|متوسطة|2|p2',
  high: 'high|urgent|hoch|dringend|haute|élevée|urgente|alta|عالية|عاجلة|1|p1',
}

const STANCE_NAMES: Record<Stance, string> = {
  supports: 'supports|support|supporting|confirms|stützt|bestätigt|soutient|confirme|apoya|confirma|يدعم|يؤكد',
  refutes: 'refutes|refute|contradicts|disproves|widerlegt|réfute|contredit|refuta|contradice|يدحض|ينفي',
  context: 'context|background|gives context|kontext|contexte|contexto|سياق',
}

/** The kind of claim a word names, or null. */
export function kindNamed(word: string): ClaimKind | null {
  const folded = foldedWord(word)
  return CLAIM_KINDS.find((kind) => kind === folded || foldedWord(KIND_WORDS[kind]) === folded) ?? null
}

/** The priority a word names, or null. */
export function priorityNamed(word: string): Priority | null {
  return PRIORITIES.find((each) => hasWord(PRIORITY_WORDS[each], word)) ?? null
}

/** The stance a word names, or null. */
export function stanceNamed(word: string): Stance | null {
  return STANCES.find((each) => hasWord(STANCE_NAMES[each], word)) ?? null
}

/** What a source most likely shows of a claim that was rated so; nobody said it. */
export function stanceUnder(shape: RatingShape | null): Stance {
  switch (shape) {
    case 'accurate':
    case 'mostly':
      return 'supports'
    case 'misleading':
    case 'false':
      return 'refutes'
    case 'context':
    case 'unverified':
    case null:
      return 'context'
  }
}

function hasWord(list: string, word: string): boolean {
  const folded = foldedWord(word)
  return list.split('|').some((each) => foldedWord(each) === folded)
}
