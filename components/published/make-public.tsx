import './make-public.css'
import Link from 'next/link'
import { Time } from '@/components/ui/time'
import type { PublicationState } from '@/lib/published/publication-state.query'
import type { FormAction } from '@/lib/shared/form-state'
import { MakePublicForm } from './make-public-form'
import { TakeBack } from './take-back'

export type PublicationActions = { makePublic: FormAction; takeBack: FormAction }
type Props = { state: PublicationState; actions: PublicationActions; timeZone: string; language: string }

/** Whether readers have this edition, where, and the way to give it to them or to take it back. */
export function MakePublic({ state, actions, timeZone, language }: Props) {
  const { standing, edition, takenBack, publishedUnder, can } = state
  if (state.imported === 'yes') return null
  return (
    <section className="public-state" aria-labelledby="for-everybody">
      <h2 id="for-everybody">For everybody</h2>
      <PublicNow state={state} timeZone={timeZone} />
      {takenBack === null ? null : (
        <p className="muted">
          Taken back by <bdi>{takenBack.by}</bdi>, <Time at={takenBack.at} timeZone={timeZone} />:{' '}
          <bdi>{takenBack.reason}</bdi>
        </p>
      )}
      {publishedUnder === null ? <DoesNotPublish state={state} /> : null}
      {can.makePublic && publishedUnder !== null && standing === null ? (
        <MakePublicForm
          action={actions.makePublic}
          reportId={state.reportId}
          edition={edition}
          language={language}
          supersedes={supersededBy(state)}
        />
      ) : null}
      {can.makePublic && standing !== null ? (
        <TakeBack action={actions.takeBack} reportId={state.reportId} edition={edition} />
      ) : null}
    </section>
  )
}

function PublicNow({ state, timeZone }: { state: PublicationState; timeZone: string }) {
  const { standing, edition, newestEdition, newestPublic, publishedUnder } = state
  if (standing === null || publishedUnder === null)
    return (
      <p>{newestEdition === edition ? `Edition ${edition} is not public yet.` : `Edition ${edition} is not public.`}</p>
    )
  return (
    <>
      <p>
        Public since <Time at={standing.since} timeZone={timeZone} />, by <bdi>{standing.by}</bdi>.{' '}
        <a className="link" href={standing.path}>
          See it as readers do
        </a>
      </p>
      <p className="muted address" dir="ltr">
        {standing.address}
      </p>
      {standing.noindex === 'yes' ? <p className="muted">Search engines are asked to leave it out.</p> : null}
      {newestPublic !== null && newestPublic > edition ? (
        <p>Readers are told that edition {newestPublic} supersedes it.</p>
      ) : null}
      {newestEdition > (newestPublic ?? 0) ? (
        <p className="warn">{`Edition ${newestEdition} is not public yet.`}</p>
      ) : null}
    </>
  )
}

function DoesNotPublish({ state }: { state: PublicationState }) {
  if (!state.can.changeSettings)
    return (
      <p className="muted">This desk does not publish. An admin switches it on under Settings, What readers see.</p>
    )
  return (
    <p className="muted">
      This desk does not publish.{' '}
      <Link className="link" href="/settings#readers">
        Switch it on
      </Link>
    </p>
  )
}

/** The edition readers get now and would be told is superseded. */
function supersededBy({ newestPublic, edition }: PublicationState): number | null {
  return newestPublic !== null && newestPublic < edition ? newestPublic : null
}
