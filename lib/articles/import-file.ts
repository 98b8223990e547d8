import { type Issues, refuseIfAny } from '../shared/refusal'
import { type ImportArticleInput, importArticleInput } from './import-article.input'
import { acceptProposals, readImport } from './read-import'

/** A file as the command takes it, every proposal taken, and the lines that stay out with the reason of each. */
export type FileImport = { input: ImportArticleInput; leftOut: { text: string; because: string }[] }

/** Reads a file as an editor would who agrees with everything proposed; `given` goes before the guesses. Throws `invalid` with a sentence. */
export function importOfFile(bytes: Uint8Array, name: string, given: Record<string, string> = {}): FileImport {
  const read = readImport({ file: bytes, name })
  const parsed = importArticleInput.safeParse({ ...acceptProposals(read), ...given })
  if (!parsed.success) {
    const issues: Issues = {}
    for (const { path, message } of parsed.error.issues) issues[String(path[0] ?? '')] ??= [message]
    refuseIfAny(issues)
    throw parsed.error
  }
  const leftOut = read.lines.flatMap(({ text, leaveOut }) =>
    leaveOut === null ? [] : [{ text, because: leaveOut.because }],
  )
  return { input: parsed.data, leftOut }
}
