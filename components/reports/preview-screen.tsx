import './reports.css'
import './preview-screen.css'
import Link from 'next/link'
import { exportHref } from '@/lib/exports/export-file-of'
import { type ExportFormat, FORMAT_WORDS, isLongFormat } from '@/lib/exports/export-format'
import type { ExportPreview } from '@/lib/exports/export-preview'
import type { PrintOptions } from '@/lib/exports/print-options'
import { ExportPanel } from './export-panel'
import { PreviewBodyShown } from './preview-body'
import { PreviewFile } from './preview-file'

type Props = {
  base: string
  /** The page all this is of. */
  back: string
  format: ExportFormat
  options: PrintOptions
  preview: ExportPreview | null
  refused: string | null
  timeZone: string
}

/** One format of an edition or draft as it will be taken along, beside the choices of how it is printed. */
export function PreviewScreen({ base, back, format, options, preview, refused, timeZone }: Props) {
  const words = FORMAT_WORDS[format]
  return (
    <div className="preview-wrap">
      <main id="main">
        <div className="head">
          <h1>
            {words}
            {preview === null ? null : <span className="muted"> of {preview.name}</span>}
          </h1>
        </div>
        <p className="preview-what">
          {preview === null ? null : (
            <>
              <bdi dir="auto">{preview.title}</bdi>
              {'. '}
            </>
          )}
          <Link className="link" href={back}>
            Back to the report
          </Link>
        </p>
        {refused === null ? null : (
          <p className="refused" role="alert">
            {refused}
          </p>
        )}
        {preview === null ? null : (
          <>
            {isLongFormat(format) ? (
              <PreviewFile base={base} format={format} options={options} file={preview.file} timeZone={timeZone} />
            ) : (
              <p className="preview-save">
                <a className="btn" href={exportHref(base, 'export', format, options)} download>
                  Save {words}
                </a>
              </p>
            )}
            <PreviewNotes notes={preview.notes} />
            <PreviewBodyShown body={preview.body} format={format} frame={frameHref(base, format, options)} />
          </>
        )}
      </main>
      {preview === null ? null : (
        <aside className="preview-side" aria-label="Formats and choices">
          <h2>How it is printed</h2>
          <ExportPanel
            key={JSON.stringify(options)}
            offers={preview.offers}
            base={base}
            options={options}
            current={format}
          />
        </aside>
      )}
    </div>
  )
}

function PreviewNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <details className="preview-notes" open={notes.length <= 6}>
      <summary>{notes.length === 1 ? 'One thing to know' : `${notes.length} things to know`}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note} dir="auto">
            {note}
          </li>
        ))}
      </ul>
    </details>
  )
}

function frameHref(base: string, format: ExportFormat, options: PrintOptions): string {
  const [path, query] = exportHref(base, 'preview', format, options).split('?')
  return query === undefined ? `${path}/frame` : `${path}/frame?${query}`
}
