import type { Metadata } from 'next'
import { ReaderErrorsList } from '@/components/published/reader-errors'
import { readerErrors } from '@/lib/published/reader-errors.query'
import { requireActor } from '@/lib/web/current-actor'
import { knownId } from '@/lib/web/known-id'
import { answerReaderErrorAction } from './actions'

export const metadata: Metadata = { title: 'Reported by readers' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReaderErrorsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const asked = await searchParams
  const which = asked.which === 'answered' ? 'answered' : 'waiting'
  const after = typeof asked.after === 'string' ? knownId(asked.after) : null
  const read = await readerErrors(actor, { which, after })
  return <ReaderErrorsList read={read} which={which} timeZone={actor.timeZone} answer={answerReaderErrorAction} />
}
