import { Prisma } from './generated/client'

/** True for a deadlock or serialisation failure, after which the same transaction may be tried again. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
}

/** True when a unique constraint refused the row: somebody else was quicker. */
export function isAlreadyThere(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
