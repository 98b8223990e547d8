import { z } from 'zod'
import { hasPiledMarks } from './piled-marks'

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Text as a person typed it, made NFC with LF; refused with a sentence naming the field when the database or a file could not hold it. */
function typedText(label: string, max: number) {
  return z
    .string({ error: `${label} is missing.` })
    .refine((text) => !text.includes('\u0000'), {
      error: `${label} holds a NUL character, which cannot be stored. Remove it.`,
    })
    .refine((text) => !LONE_SURROGATE.test(text), {
      error: `${label} holds half of a character (a lone surrogate). Remove it.`,
    })
    .refine((text) => !hasPiledMarks(text), {
      error: `${label} has more than 30 marks on one letter, as no language writes. Remove them.`,
    })
    .transform((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .refine((text) => text.length <= max, { error: `${label} may have ${max} characters at most.` })
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\n\u2028\u2029]+\s*/g, ' ')
}

/** One line of text, never empty; at most `max` UTF-16 units. */
export function requiredLine(label: string, max: number) {
  return typedText(label, max)
    .transform(onOneLine)
    .refine((text) => text !== '', { error: `${label} is missing.` })
}

/** One line of text, or null when left empty. */
export function optionalLine(label: string, max: number) {
  return typedText(label, max)
    .transform((text) => onOneLine(text) || null)
    .nullish()
    .transform((text) => text ?? null)
}

/** Text of several lines, never empty. */
export function requiredText(label: string, max: number) {
  return typedText(label, max).refine((text) => text !== '', { error: `${label} is missing.` })
}

/** Text of several lines, or null when left empty. */
export function optionalText(label: string, max: number) {
  return typedText(label, max)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null)
}

/** The id of a row; anything else cannot be one, which the person is told as "not found" would be. */
export function rowId(label: string) {
  return z.uuid({ error: `${label} is not known here.` })
}

/** The id of a row, or null when left empty. */
export function optionalRowId(label: string) {
  return z
    .union([z.literal('').transform(() => null), rowId(label)])
    .nullish()
    .transform((id) => id ?? null)
}

/** The version the person saw when they began to edit. */
export const seenVersion = z.coerce.number({ error: 'The version is missing.' }).int().min(1).max(2_147_483_647)

/** A day as YYYY-MM-DD from the year 1000 on, or null when left empty. */
export function optionalDay(label: string) {
  const error = `${label} is a day such as 2024-01-03.`
  return z
    .union([z.literal('').transform(() => null), z.iso.date({ error })])
    .nullish()
    .transform((day) => day ?? null)
    .refine((day) => day === null || day >= '1000-01-01', { error })
}

/** An http(s) address, or null when left empty; at most 2,000 characters. */
export function optionalAddress(label: string) {
  return optionalLine(label, 2_000).refine((address) => address === null || isWebAddress(address), {
    error: `${label} is an address that begins with http:// or https://.`,
  })
}

function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === ''
}
