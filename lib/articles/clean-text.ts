import type { CleanedImport, ImportKind } from './cleaned-import'

/** Cleans an imported text into lines with proposals of what to leave out, and guesses what it is; refuses with a sentence. */
export function cleanImport(_source: { kind: ImportKind; content: string }): CleanedImport {
  return { ok: false, sentence: 'Not written yet.' }
}
