import type { ExportTold } from '@/lib/exports/export-file'
import { FORMAT_WORDS, type LongFormat } from '@/lib/exports/export-format'

type Props = Pick<ExportTold, 'done' | 'total' | 'sentence'> & { format: LongFormat }

/** How far the making of a file is: a bar, and what is being done. */
export function ExportProgress({ format, done, total, sentence }: Props) {
  return (
    <>
      <progress
        aria-label={`${FORMAT_WORDS[format]} being made`}
        max={Math.max(total, 1)}
        {...(total === 0 ? {} : { value: done })}
      />
      <span className="muted">{sentence ?? 'It is being made.'}</span>
    </>
  )
}
