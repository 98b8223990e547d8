import type { FormState } from '@/lib/shared/form-state'
import { Refusal } from '@/lib/shared/refusal'

/** A refusal as a form state; anything else is a bug and is thrown on. */
export function answerRefusal(error: unknown): FormState {
  if (!(error instanceof Refusal)) throw error
  return {
    outcome: 'refused',
    kind: error.kind,
    message: error.message,
    issues: error.issues,
    conflict: error.conflict,
  }
}

/** A refusal as a plain HTTP answer for routes; anything else is a bug and is thrown on. */
export function httpRefusal(error: unknown): Response {
  if (!(error instanceof Refusal)) throw error
  return Response.json(
    { title: error.message, issues: error.issues },
    { status: statusOf(error), headers: { 'cache-control': 'no-store' } },
  )
}

function statusOf(refusal: Refusal): number {
  switch (refusal.kind) {
    case 'invalid':
      return 422
    case 'not-allowed':
      return 403
    case 'not-found':
      return 404
    case 'wrong-state':
      return 409
    case 'conflict':
      return 412
  }
}
