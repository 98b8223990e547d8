'use client'

import { useEffect, useRef, useState } from 'react'

/** A file on its way to the workbench: how much of it is there, or why it did not arrive. The file is kept until another is chosen. */
export type Upload =
  | { state: 'none' }
  | { state: 'sending'; file: File; sent: number }
  | { state: 'refused'; file: File; sentence: string }
  | { state: 'arrived'; file: File }

export type UploadedSource = { id: string; title: string }

const LARGEST = 50 * 1024 * 1024
const UPLOAD_AT = '/sources/upload'

/** Sends one file at a time with its progress; `about` gives what is known of its source, `arrived` hears of the one it became. */
export function useUpload(about: () => FormData, arrived: (source: UploadedSource) => void) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' })
  const request = useRef<XMLHttpRequest>(undefined)
  useEffect(() => () => request.current?.abort(), [])

  const send = (file: File) => {
    request.current?.abort()
    const refused = refusal(file)
    if (refused !== null) return setUpload({ state: 'refused', file, sentence: refused })
    const xhr = new XMLHttpRequest()
    request.current = xhr
    const failed = (sentence: string) => setUpload({ state: 'refused', file, sentence })
    xhr.upload.onprogress = ({ loaded }) => setUpload({ state: 'sending', file, sent: loaded })
    xhr.onerror = () => failed('The workbench cannot be reached just now. The file is still chosen: try again.')
    xhr.onload = () => {
      const answer = readAnswer(xhr)
      if (typeof answer === 'string') return failed(answer)
      setUpload({ state: 'arrived', file })
      arrived(answer)
    }
    xhr.open('POST', UPLOAD_AT)
    // In the address it would stand in the logs of every proxy.
    xhr.setRequestHeader('X-Source', encodeURIComponent(JSON.stringify(fieldsOf(about()))))
    xhr.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    xhr.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    setUpload({ state: 'sending', file, sent: 0 })
    xhr.send(file)
  }
  const cancel = () => {
    request.current?.abort()
    if (upload.state !== 'none')
      setUpload({ state: 'refused', file: upload.file, sentence: 'Stopped. Nothing was kept.' })
  }
  return { upload, send, cancel }
}

function refusal(file: File): string | null {
  if (file.size === 0) return `“${file.name}” is empty.`
  if (file.size <= LARGEST) return null
  return `“${file.name}” has ${(file.size / 1024 / 1024).toFixed(1)} MB; a file may have 50 MB.`
}

function fieldsOf(about: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of about) if (typeof value === 'string' && value !== '') fields[name] = value
  return fields
}

/** The source a file became, or the sentence that says why it did not. */
function readAnswer(xhr: XMLHttpRequest): UploadedSource | string {
  const answer = parsed(xhr.responseText)
  if (xhr.status >= 200 && xhr.status < 300 && 'sourceId' in answer) {
    return { id: String(answer.sourceId), title: String('title' in answer ? answer.title : '') }
  }
  if ('title' in answer && typeof answer.title === 'string') return answer.title
  return 'The file did not arrive. It is still chosen: try again.'
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
