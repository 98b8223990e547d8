import { z } from 'zod'
import {
  optionalAddress,
  optionalDay,
  optionalLine,
  optionalRowId,
  optionalText,
  requiredLine,
} from '@/lib/shared/text-input'
import { SOURCE_KINDS } from './source'

/** Where a source is described, it is described by these fields. */
export const sourceFields = {
  title: requiredLine('The title', 500),
  kind: z.enum(SOURCE_KINDS, { error: 'Choose what kind of source it is.' }),
  publisher: optionalLine('The publisher', 200),
  author: optionalLine('The author', 200),
  url: optionalAddress('The address'),
  publishedOn: optionalDay('The day of publication'),
  language: optionalLine('The language', 35).refine((tag) => tag === null || isLanguageTag(tag), {
    error: 'The language is a short code such as en, ar or fa.',
  }),
  derivesFromId: optionalRowId('The source it derives from'),
  note: optionalText('The note', 4_000),
}

function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)
}
