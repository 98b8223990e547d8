import { DEFAULT_OPTIONS, type PrintOptions } from '@/lib/exports/print-options'
import type { LabelLanguage } from '@/lib/exports/label-language'

/** How the editor chose to print an edition for readers. */
export type PublishedPrint = {
  order: 'article' | 'rating'
  accurate: 'with' | 'without'
  language: LabelLanguage
  noindex: 'yes' | 'no'
}

/** The print options of a public edition: always those for readers. */
export function optionsForReaders({ order, accurate, language }: PublishedPrint): PrintOptions {
  return { ...DEFAULT_OPTIONS, audience: 'readers', order, accurate, language }
}
