import { z } from 'zod'
import { requiredText } from '@/lib/shared/text-input'
import { MAX_TEXT_BYTES } from './import-article.input'

const TOO_LARGE = 'The text is larger than 5 MB. Import it in parts.'

function withinLimit(typed: string): boolean {
  return new TextEncoder().encode(typed).length <= MAX_TEXT_BYTES
}

const file = z
  .instanceof(File, { error: 'Choose a file.' })
  .refine((chosen) => chosen.size > 0, { error: 'The file is empty.' })
  .refine((chosen) => chosen.size <= MAX_TEXT_BYTES, { error: 'The file is larger than 5 MB.' })

/** What the import page hands in: pasted words, with the HTML of the clipboard when there is some, or a file. */
export const previewImportInput = z.discriminatedUnion('from', [
  z.object({ from: z.literal('file'), file }),
  z.object({
    from: z.literal('paste'),
    text: requiredText('The text', Number.MAX_SAFE_INTEGER).refine(withinLimit, { error: TOO_LARGE }),
    html: z
      .string()
      .refine(withinLimit, { error: TOO_LARGE })
      .transform((html) => html.replaceAll('\u0000', '') || null)
      .nullish()
      .transform((html) => html ?? null),
  }),
])
export type PreviewImportInput = z.output<typeof previewImportInput>
