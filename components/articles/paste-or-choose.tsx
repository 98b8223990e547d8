'use client'

import { type ClipboardEvent, type DragEvent, useState } from 'react'
import type { FormState } from '@/lib/shared/form-state'
import type { DraftStore, ImportDraft, Kept } from './import-draft'
import { KeptNote } from './kept-note'

type Props = {
  draft: ImportDraft
  waiting: 'starting' | 'reading' | 'importing' | null
  state: FormState
  kept: Kept
  change?: DraftStore['change']
  /** Reads the file, or what stands typed when there is none. */
  read?: (file: File | null) => void
}

const LARGEST = 5 * 1024 * 1024
const LARGEST_CLIPBOARD = 2_000_000
const BLOCKS = /<(?:p|h[1-6]|li|blockquote|br|div)\b/gi

/** The first step: paste the words, or choose or drop a file. */
export function PasteOrChoose({ draft, waiting, state, kept, change, read }: Props) {
  const [refusedFile, setRefusedFile] = useState<string | null>(null)
  const [dropping, setDropping] = useState(false)
  const issues = state.outcome === 'refused' ? state.issues : {}
  const rich = draft.clipboard !== null && draft.clipboard.plain === draft.text
  const wrongText = issues.text?.[0] ?? null
  const wrongFile = refusedFile ?? issues.file?.[0] ?? null
  const otherwise =
    state.outcome === 'refused' && wrongText === null && issues.file === undefined ? state.message : null

  const take = (file: File | undefined) => {
    if (file === undefined) return
    const sentence = file.size === 0 ? `“${file.name}” is empty.` : file.size > LARGEST ? tooLarge(file) : null
    setRefusedFile(sentence)
    if (sentence === null) read?.(file)
  }
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setDropping(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <form
      className={`import-one${dropping ? ' dropping' : ''}`}
      aria-labelledby="import-title"
      onSubmit={(event) => {
        event.preventDefault()
        setRefusedFile(null)
        read?.(null)
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setDropping(true)
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <label className="field">
        <span>Text of the article</span>
        <textarea
          className="in"
          name="text"
          rows={16}
          dir="auto"
          spellCheck={false}
          readOnly={waiting === 'starting'}
          aria-describedby="import-text-note"
          aria-invalid={wrongText !== null || undefined}
          placeholder="Paste the article here, as it stands on the page or in the document."
          value={draft.text}
          onPaste={(event) => change?.({ clipboard: richClipboard(event) })}
          onChange={(event) => change?.({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
          }}
        />
      </label>
      <div id="import-text-note" role="alert" className="refused">
        {wrongText ?? otherwise}
      </div>
      {rich && (
        <p className="import-note">
          It came with its headings and paragraphs, and they are used.{' '}
          <button className="link bare-link" type="button" onClick={() => change?.({ clipboard: null })}>
            Use the plain words only
          </button>
        </p>
      )}
      <div className="import-acts">
        <button className="btn pri" type="submit" disabled={waiting !== null}>
          {waiting === 'reading' ? 'Reading the text' : 'Read the text'} <kbd>Ctrl ↵</kbd>
        </button>
        <label className="btn import-file">
          Choose a file
          <input
            className="vh"
            type="file"
            name="file"
            accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
            disabled={waiting !== null}
            aria-describedby="import-file-note"
            onChange={(event) => {
              take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
        <span className="cap" id="import-file-note">
          or drop one here: .txt, .md or .html in any encoding, up to 5 MB
        </span>
        <span className="grow" />
        <KeptNote kept={kept} />
      </div>
      <div role="alert" className="refused">
        {wrongFile}
      </div>
    </form>
  )
}

function tooLarge(file: File): string {
  const megabytes = (Math.ceil((file.size / 1024 / 1024) * 10) / 10).toFixed(1)
  return `“${file.name}” has ${megabytes} MB; a file may have 5 MB.`
}

/** The HTML of a clipboard when it tells more than the plain words do, that is where paragraphs and headings are. */
function richClipboard(event: ClipboardEvent<HTMLTextAreaElement>): ImportDraft['clipboard'] {
  const html = event.clipboardData.getData('text/html')
  const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
  const box = event.currentTarget
  const replacesAll = box.selectionStart === 0 && box.selectionEnd === box.value.length
  if (!replacesAll || html.length > LARGEST_CLIPBOARD || (html.match(BLOCKS)?.length ?? 0) < 2) return null
  return { html, plain }
}
