import { z } from 'zod'
import {
  optionalAddress,
  optionalDay,
  optionalLine,
  optionalRowId,
  optionalText,
  requiredLine,
} from '@/lib/shared/text-input'
import { CONFIDENTIALITIES, SOURCE_KINDS, SPOKEN_HOWS, SPOKEN_TERMS } from './source'

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
  interest: optionalText('The interest', 1_000),
  confidentiality: z.enum(CONFIDENTIALITIES, { error: 'Say whether it is open or confidential.' }).default('open'),
  archiveUrl: optionalAddress('The archived copy'),
  spokenOn: optionalDay('The day you spoke'),
  spokenHow: oneOrNone(SPOKEN_HOWS, 'Say how you spoke, or leave it empty.'),
  spokenTerms: oneOrNone(SPOKEN_TERMS, 'Choose on which terms, or leave it empty.'),
}

function oneOrNone<const Words extends readonly [string, ...string[]]>(words: Words, error: string) {
  return z
    .union([z.literal('').transform(() => null), z.enum(words, { error })], { error })
    .nullish()
    .transform((word) => word ?? null)
}

function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)
}
