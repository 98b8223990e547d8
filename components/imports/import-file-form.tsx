'use client'

import { useRouter } from 'next/navigation'
import { sendFile } from '@/components/ui/send-file'
import { SendFileForm, type Taken } from '@/components/ui/send-file-form'

const MOST = { bytes: 500 * 1024 * 1024, sentence: 'is larger than 500 MB. Import it in parts.' }

/** Takes a file of claims and goes where it is gone through. */
export function ImportFileForm({ deskId }: { deskId: string }) {
  const router = useRouter()
  const onFile = async (file: File): Promise<Taken> => {
    const sent = await sendFile(file, { to: '/claims/import/file', deskId, most: MOST }, isBegun)
    if ('sentence' in sent) return sent
    router.push(`/claims/import/${sent.importId}`)
    return { shown: null }
  }
  return (
    <SendFileForm
      about="The spreadsheet you have today: one claim a row, with its source, verdict and note. Nothing is written yet: you see first what would come of it, row by row. Rows that are here already are not added twice."
      label="File of claims"
      hint="CSV, Excel (.xlsx) or JSON lines with heads in the first row, or a page or file with ClaimReview in it; up to 500 MB."
      accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,.jsonld,.html,.htm"
      words={{ none: 'Choose a file first.', send: 'Look at it', sending: 'Sending the file…' }}
      back={{ href: '/claims', words: 'Back to the claims' }}
      onFile={onFile}
    />
  )
}

function isBegun(answer: object): answer is { importId: string } {
  return 'importId' in answer
}
