import type { z } from 'zod'
import { type Issues, refuseIfAny } from '@/lib/shared/refusal'

/** Typed words as a command takes them, or a refusal with a sentence for each that is wrong. */
export function parsed<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const result = schema.safeParse(typed)
  if (result.success) return result.data
  const issues: Issues = {}
  for (const { path, message } of result.error.issues) issues[path.join('.')] ??= [message]
  refuseIfAny(issues)
  throw result.error
}
