import type { ExportFormat } from './export-format'
import { DEFAULT_OPTIONS, type PrintOptions, spelledOptions } from './print-options'

/** What is handed out: an edition of a report, what stands now of an article, or what stands now of a set of claims. */
export type ExportOf =
  | { kind: 'edition'; reportId: string; edition: number }
  | { kind: 'article-draft'; articleId: string }
  | { kind: 'set-draft'; reportId: string }

/** The address under which all that is handed out of it lies: "/reports/…/editions/2". */
export function exportBase(of: ExportOf): string {
  switch (of.kind) {
    case 'edition':
      return `/reports/${of.reportId}/editions/${of.edition}`
    case 'article-draft':
      return `/articles/${of.articleId}/report`
    case 'set-draft':
      return `/reports/${of.reportId}`
  }
}

/** Where one format is handed out, or shown, with the options that are not the default. */
export function exportHref(
  base: string,
  way: 'export' | 'preview',
  format: ExportFormat,
  options: PrintOptions = DEFAULT_OPTIONS,
): string {
  const spelled = spelledOptions(options)
  return `${base}/${way}/${format}${spelled === '' ? '' : `?${spelled}`}`
}

/** Of the options those this format heeds; the others are as by default, so that they make no other file. */
export function heededOptions(format: ExportFormat, options: PrintOptions): PrintOptions {
  return format === 'bundle' ? { ...DEFAULT_OPTIONS, audience: options.audience } : options
}
