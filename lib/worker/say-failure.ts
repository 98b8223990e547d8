const LONGEST = 200

/**
 * A failure as one line for the log of the server. Addresses are left out, since they may tell of a confidential source or hold
 * a password, and of what Prisma says only its code, since it quotes the data it was given.
 */
export function sayFailure(doing: string, error: unknown): string {
  if (!(error instanceof Error)) return `${doing} failed.`
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  if (error.name.startsWith('Prisma')) return `${doing} failed: ${error.name}${code}`
  const message = error.message.split('\n', 1)[0]?.replace(/\S+:\/\/\S+/g, '…') ?? ''
  return `${doing} failed: ${error.name}${code}: ${message.slice(0, LONGEST)}`
}
