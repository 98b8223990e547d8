import { RefreshUnderWay } from '@/components/evidence/refresh-under-way'
import { Time } from '@/components/ui/time'
import { type ExportFile, hasEnded, sizeWords } from '@/lib/exports/export-file'
import { exportHref } from '@/lib/exports/export-file-of'
import { FORMAT_WORDS, type LongFormat } from '@/lib/exports/export-format'
import { DEFAULT_OPTIONS, type PrintOptions } from '@/lib/exports/print-options'
import { ExportProgress } from './export-progress'

type Props = {
  base: string
  format: LongFormat
  options: PrintOptions
  file: ExportFile | null
  timeZone: string
}

/** Where a file is that the worker makes: not asked for, under way, there, or failed. While it is under way the page reads itself again, with scripts or without. */
export function PreviewFile({ base, format, options, file, timeZone }: Props) {
  const words = FORMAT_WORDS[format]
  const isUnderWay = file !== null && !hasEnded(file)
  return (
    <div className="preview-unmade">
      <RefreshUnderWay stamp={isUnderWay ? `${file.state} ${file.done} ${file.sentence}` : null} />
      <div role="status">
        {file === null ? <p>{words} takes a moment, so it is made when somebody asks for it, and kept.</p> : null}
        {isUnderWay ? (
          <>
            <noscript>
              <meta httpEquiv="refresh" content="2" />
            </noscript>
            <ExportProgress {...file} />
            <p className="muted">You can leave this page and come back to it.</p>
          </>
        ) : null}
        {file?.state === 'failed' ? <p className="refused">{file.sentence}</p> : null}
        {file?.state === 'ready' ? (
          <p>
            <a className="btn pri" href={savedAt(base, format, options, file)} download>
              Save {words}
            </a>{' '}
            <span className="muted">
              {file.filename}, {sizeWords(file.bytes ?? 0)}, made{' '}
              <Time at={file.endedAt ?? file.askedAt} timeZone={timeZone} />
            </span>
          </p>
        ) : null}
        {file?.state === 'ready' && file.sentence !== null ? <p className="muted">{file.sentence}</p> : null}
      </div>
      {isUnderWay || (file?.state === 'ready' && isOfEdition(base)) ? null : (
        <form method="post" action={`${base}/export/${format}`}>
          {Object.entries(options).map(([name, value]) =>
            value === DEFAULT_OPTIONS[name as keyof PrintOptions] ? null : (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          <button className={file?.state === 'ready' ? 'btn' : 'btn pri'} type="submit">
            {askWords(words, file)}
          </button>
        </form>
      )}
    </div>
  )
}

function askWords(words: string, file: ExportFile | null): string {
  if (file === null) return `Make ${words}`
  return file.state === 'failed' ? 'Try again' : `Make ${words} anew`
}

/** An edition does not change, so its files need not be made again. */
function isOfEdition(base: string): boolean {
  return /\/editions\/\d+$/.test(base)
}

function savedAt(base: string, format: LongFormat, options: PrintOptions, { id }: ExportFile): string {
  const href = exportHref(base, 'export', format, options)
  if (isOfEdition(base)) return href
  return `${href}${href.includes('?') ? '&' : '?'}file=${id}`
}
