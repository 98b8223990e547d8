import { Refusal } from '@/lib/shared/refusal'
import { foldedWord } from './folded-word'
import { type ImportField, isImportField } from './import-field'
import { type ImportPlan, INTO_NOTE } from './mapping'
import type { UsableRating } from './propose-verdicts'

/** A plan with what a person wrote down for it: `columns` by their heads, `verdicts` by their words, ratings by their labels. Throws a Refusal that names what is wrong. */
export function typedMapping(plan: ImportPlan, typed: unknown, ratings: readonly UsableRating[]): ImportPlan {
  if (typed === null) return plan
  const { columns = {}, verdicts = {} } = fieldsOf(typed, 'The map')
  const chosen = new Map(
    Object.entries(fieldsOf(columns, '“columns”')).map(([head, field]) => [head, fieldNamed(head, field)]),
  )
  for (const head of chosen.keys())
    if (!plan.heads.includes(head)) throw invalid(`The file has no column “${head}”. It has ${plan.heads.join(', ')}.`)
  const means = Object.entries(fieldsOf(verdicts, '“verdicts”')).map(
    ([word, label]) => [foldedWord(word), meantBy(label, ratings)] as const,
  )
  return {
    ...plan,
    columns: plan.heads.map((head, index) =>
      chosen.has(head) ? (chosen.get(head) ?? null) : (plan.columns[index] ?? null),
    ),
    verdicts: { ...plan.verdicts, ...Object.fromEntries(means) },
  }
}

function fieldNamed(head: string, field: unknown): ImportField | null {
  if (field === null || field === '') return null
  if (typeof field === 'string' && isImportField(field)) return field
  throw invalid(`“${head}” cannot be “${String(field)}”: that is nothing a column can be.`)
}

function meantBy(label: unknown, ratings: readonly UsableRating[]): string {
  if (label === INTO_NOTE) return INTO_NOTE
  const rating = ratings.find((each) => each.label.toLowerCase() === String(label).toLowerCase())
  if (rating !== undefined) return rating.id
  throw invalid(`“${String(label)}” is no rating of this desk: ${ratings.map((each) => each.label).join(', ')}.`)
}

function fieldsOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw invalid(`${what} is a thing in braces: {"columns": {"Head": "statement"}, "verdicts": {"Wrong": "False"}}.`)
}

function invalid(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { map: [sentence] } })
}
