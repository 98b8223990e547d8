import type { SpooledFile } from './fetched-page'
import { NO_FACTS, type ReadFile } from './read-text'

/** What was said about a file besides its bytes; decides only between kinds of text and in which charset they are. */
export type FileHints = { contentType?: string | null; fileName?: string | null; url?: string | null }

/** Reads the text and facts of a spooled file of 50 MB at most; what cannot be read is a problem of the result, never thrown. */
export async function readSpooledFile(file: SpooledFile, hints: FileHints): Promise<ReadFile> {
  void file
  void hints
  return { mediaType: 'application/octet-stream', facts: NO_FACTS, text: '', places: [], problem: 'unknown-type' }
}
