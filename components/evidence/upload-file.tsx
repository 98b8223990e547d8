'use client'

import { type DragEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { IssueOf } from '@/components/claims/issue-of'
import { bytesInWords } from './bytes-in-words'
import { type Upload, type UploadedSource, useUpload } from './use-upload'

const ACCEPTED =
  '.pdf,.html,.htm,.docx,.txt,.png,.jpg,.jpeg,.webp,.mhtml,.mht,application/pdf,text/html,text/plain,image/png,image/jpeg,image/webp,multipart/related'

type Props = {
  /** What is known of the source it belongs to, when the file is chosen. */
  about: () => FormData
  arrived: (source: UploadedSource) => void
  /** Hears the name of a file before it is sent, so that the form can show what it takes it for. */
  named?: (name: string) => void
  label?: string
}

/** Takes a file by choosing or dropping it, sends it at once, and says how far it is; it can be stopped and tried again. */
export function UploadFile({ about, arrived, named, label = 'File' }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [dropping, setDropping] = useState<'yes' | 'no'>('no')
  const { upload, send, cancel } = useUpload(about, arrived)
  const take = (file: File) => {
    flushSync(() => named?.(file.name))
    send(file)
  }

  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setDropping('yes')
  }
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    event.preventDefault()
    setDropping('no')
    take(file)
  }
  return (
    <div
      className={`field upload${dropping === 'yes' ? ' dropping' : ''}`}
      onDragOver={over}
      onDragLeave={() => setDropping('no')}
      onDrop={drop}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        className="in"
        type="file"
        name="file"
        accept={ACCEPTED}
        aria-describedby={`${id}-hint ${id}-issue`}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file !== undefined) take(file)
        }}
      />
      <p id={`${id}-hint`} className="hint">
        Choose one or drop it here: PDF, HTML, DOCX, TXT, PNG, JPEG, WebP or MHTML, up to 50 MB. It is sent at once.
      </p>
      <Progress upload={upload} cancel={cancel} again={send} />
      <IssueOf name="file" id={`${id}-issue`} />
    </div>
  )
}

type ProgressProps = { upload: Upload; cancel: () => void; again: (file: File) => void }

function Progress({ upload, cancel, again }: ProgressProps) {
  switch (upload.state) {
    case 'none':
      return null
    case 'sending': {
      const { file, sent } = upload
      const all = sent >= file.size
      return (
        <div className="uploading">
          <progress max={file.size} value={sent} aria-label={`Sending ${file.name}`} />
          <span>
            {all
              ? `${bytesInWords(file.size)} sent, being kept…`
              : `${bytesInWords(sent)} of ${bytesInWords(file.size)}, ${Math.floor((sent / file.size) * 100)} %`}
          </span>
          <button type="button" className="btn sm" onClick={cancel}>
            Stop
          </button>
        </div>
      )
    }
    case 'refused':
      return (
        <div className="uploading">
          <p className="issue" role="alert">
            {upload.sentence}
          </p>
          <button type="button" className="btn sm" onClick={() => again(upload.file)}>
            Send <bdi>{upload.file.name}</bdi> again
          </button>
        </div>
      )
    case 'arrived':
      return (
        <p className="hint" role="status">
          <bdi>{upload.file.name}</bdi> has arrived, {bytesInWords(upload.file.size)}.
        </p>
      )
  }
}
