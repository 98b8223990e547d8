import type { Conflict, Issues, Refusal, RefusalKind } from '@/lib/shared/refusal'

/** Every status the API refuses with, with its phrase. */
export const PROBLEM_TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
} as const
export type ProblemStatus = keyof typeof PROBLEM_TITLES

/** Problem details of RFC 9457, with the sentences beside their fields and what somebody else saved meanwhile. */
export type Problem = {
  type: 'about:blank'
  title: string
  status: ProblemStatus
  /** One sentence a person can act on. */
  detail: string
  issues?: Issues
  conflict?: Conflict
}

/** A request the API does not take, before any command was asked. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable'
  readonly status: ProblemStatus
  readonly issues: Issues
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: ProblemStatus,
    detail: string,
    more: { issues?: Issues; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail)
    this.status = status
    this.issues = more.issues ?? {}
    this.headers = more.headers ?? {}
  }
}

/** A problem with its words. */
export function problem(status: ProblemStatus, detail: string, issues: Issues = {}, conflict?: Conflict): Problem {
  return {
    type: 'about:blank',
    title: PROBLEM_TITLES[status],
    status,
    detail,
    ...(Object.keys(issues).length === 0 ? {} : { issues }),
    ...(conflict === undefined ? {} : { conflict }),
  }
}

/** A refusal of a command or query as a problem; `precondition` is whether the request said which version it builds on. */
export function problemOf(refusal: Refusal, precondition: 'sent' | 'none'): Problem {
  return problem(statusOf(refusal.kind, precondition), refusal.message, refusal.issues, refusal.conflict)
}

function statusOf(kind: RefusalKind, precondition: 'sent' | 'none'): ProblemStatus {
  switch (kind) {
    case 'invalid':
      return 422
    case 'not-allowed':
      return 403
    case 'not-found':
      return 404
    case 'wrong-state':
      return 409
    case 'conflict':
      return precondition === 'sent' ? 412 : 409
  }
}
