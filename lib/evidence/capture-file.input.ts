import { z } from 'zod'
import { optionalLine, requiredText } from '@/lib/shared/text-input'
import { chosenSource, chosenSourceFields } from './chosen-source.input'
import { LONGEST_TYPED_TEXT } from './type-text.input'

/** The largest file that may be uploaded, in bytes. */
export const LARGEST_UPLOAD = 50 * 1024 * 1024

/** What an upload says of its file: the source it belongs to, or what a new one is; the bytes come beside it. */
export const uploadInput = z
  .object({ ...chosenSourceFields, fileName: optionalLine('The name of the file', 255) })
  .transform(({ fileName, ...given }, context) => ({ fileName, source: chosenSource(given, context, fileName) }))
export type UploadInput = z.output<typeof uploadInput>

/** A source given as text: words of a page nobody can fetch, what a person said, a transcript with time codes. */
export const pasteSourceTextInput = z
  .object({ ...chosenSourceFields, text: requiredText('The text', LONGEST_TYPED_TEXT) })
  .transform(({ text, ...given }, context) => ({ text, source: chosenSource(given, context) }))
export type PasteSourceTextInput = z.output<typeof pasteSourceTextInput>

/** A file that lies in the store already, for a source. */
export type CaptureFileInput = UploadInput & { way: 'file' | 'typed'; file: { sha256: string; bytes: number } }
