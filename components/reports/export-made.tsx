import { sizeWords } from '@/lib/exports/export-file'
import { FORMAT_WORDS, type LongFormat } from '@/lib/exports/export-format'
import { ExportProgress } from './export-progress'
import type { MadeExport } from './use-made-exports'

/** How far a file is that was asked for on this screen, said aloud too; its link once it is there. */
export function ExportMade({ format, made }: { format: LongFormat; made: MadeExport | undefined }) {
  return (
    <span className="made" role="status">
      {made === undefined ? null : <Made format={format} made={made} />}
    </span>
  )
}

function Made({ format, made }: { format: LongFormat; made: MadeExport }) {
  if (made.at === 'asking') return 'Asking for it…'
  if (made.at === 'refused') return <span className="refused">{made.sentence}</span>
  const { state, sentence, href, bytes } = made
  if (state === 'failed') return <span className="refused">{sentence}</span>
  if (state !== 'ready' || href === null) return <ExportProgress {...made} />
  return (
    <>
      <a className="link" href={href} download>
        Save {FORMAT_WORDS[format]}
        {bytes === null ? null : <span className="muted num">, {sizeWords(bytes)}</span>}
      </a>
      {sentence === null ? null : <span className="muted note">{sentence}</span>}
    </>
  )
}
