import { notFound } from 'next/navigation'
import { exportBase, type ExportOf } from '@/lib/exports/export-file-of'
import { optionsFrom } from '@/lib/exports/export-file-options'
import { isExportFormat } from '@/lib/exports/export-format'
import type { ExportPreview } from '@/lib/exports/export-preview'
import { exportPreview } from '@/lib/exports/export-preview.query'
import { DEFAULT_OPTIONS, type PrintOptions } from '@/lib/exports/print-options'
import { Refusal } from '@/lib/shared/refusal'
import { requireActor } from './current-actor'

/** What a page that shows a format is made of; `refused` says why there is nothing to show. */
export type PreviewPage = {
  base: string
  format: ExportPreview['format']
  options: PrintOptions
  preview: ExportPreview | null
  refused: string | null
  timeZone: string
}

type Asked = { of: ExportOf; format: string; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Reads a format of an edition or draft for the signed-in person; what is not there becomes Next's not-found page. */
export async function previewPage({ of, format, searchParams }: Asked): Promise<PreviewPage> {
  const actor = await requireActor()
  if (!isExportFormat(format)) notFound()
  const about = { base: exportBase(of), format, timeZone: actor.timeZone }
  let options = DEFAULT_OPTIONS
  try {
    options = optionsFrom(namedOnce(await searchParams))
    return { ...about, options, preview: await exportPreview(actor, { of, format, options }), refused: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.kind === 'not-found') notFound()
    return { ...about, options, preview: null, refused: error.message }
  }
}

function namedOnce(query: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each ?? '']))
  return new URLSearchParams(pairs)
}
