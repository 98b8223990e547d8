'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { sendFile } from '@/components/ui/send-file'
import { SendFileForm, type Taken } from '@/components/ui/send-file-form'
import type { BroughtInEdition } from '@/lib/reports/bring-in-edition.command'

const MOST = { bytes: 200 * 1024 * 1024, sentence: 'is larger than 200 MB. Choose the JSON file of the edition.' }

/** Takes the file of an edition of another desk and goes where it lies now. */
export function BringInForm({ deskId }: { deskId: string }) {
  const router = useRouter()
  const onFile = async (file: File): Promise<Taken> => {
    const sent = await sendFile(file, { to: '/reports/bring-in/file', deskId, most: MOST }, isEdition)
    if ('sentence' in sent) return sent
    if (sent.outcome !== 'brought-in') return { shown: <HereAlready edition={sent} /> }
    router.push(addressOf(sent))
    return { shown: null }
  }
  return (
    <SendFileForm
      about="A report another desk published can be kept here as it is, to compare, to cite and to hand on. It is read only, and is never made public from here."
      label="File of the edition"
      hint="Its JSON, up to 20 MB, or an evidence bundle, which is checked whole first, up to 200 MB."
      accept=".json,.zip,application/json,application/zip"
      words={{ none: 'Choose the file of an edition first.', send: 'Bring it in', sending: 'Reading the edition…' }}
      back={{ href: '/reports', words: 'Back to the reports' }}
      onFile={onFile}
    />
  )
}

function isEdition(answer: object): answer is BroughtInEdition {
  return 'reportId' in answer && 'outcome' in answer
}

function HereAlready({ edition }: { edition: BroughtInEdition }) {
  return (
    <p className="said">
      This edition is here already; nothing was changed.{' '}
      <Link className="link" href={addressOf(edition)}>
        Read <bdi>{edition.number}</bdi>, edition {edition.edition}, of <bdi>{edition.origin}</bdi>
      </Link>
    </p>
  )
}

function addressOf({ reportId, edition }: BroughtInEdition): string {
  return `/reports/${reportId}/editions/${edition}`
}
