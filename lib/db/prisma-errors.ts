import { Prisma } from './generated/client'

/** PostgreSQL's own codes of a serialisation failure and a deadlock, under which a raw statement reports them. */
const TRY_AGAIN = /\b(40001|40P01)\b/

/** True for a deadlock or serialisation failure, after which the same transaction may be tried again. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || (error.code === 'P2010' && TRY_AGAIN.test(error.message))
}

/** True when a unique constraint refused the row: somebody else was quicker. */
export function isAlreadyThere(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
