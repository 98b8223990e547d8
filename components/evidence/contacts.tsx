'use client'

import { Said } from '@/components/claims/said'
import { useTurn } from '@/components/claims/use-turn'
import { Time } from '@/components/ui/time'
import type { ClaimPage } from '@/lib/claims/claim-page.query'
import { SPOKEN_HOW_WORDS } from '@/lib/evidence/source'
import type { FormAction } from '@/lib/shared/form-state'
import { ContactForm } from './contact-form'
import { ReplyForm } from './reply-form'
import type { ShownContact } from './shown-contact'

export type ContactActions = { record: FormAction; edit: FormAction; reply: FormAction }
type Props = {
  claim: Pick<ClaimPage, 'id' | 'number' | 'contacts' | 'timeZone' | 'can'> & { nowLocal: string }
  actions: ContactActions
}

/** Who the claim is about and was asked: when, how, until when, and what they replied. It stands in the report. */
export function Contacts({ claim, actions }: Props) {
  const draft = `contact:${claim.id}`
  const turn = useTurn(draft)
  const open = turn.isOpen && claim.can.recordContact
  return (
    <section className="sec" aria-labelledby="h-co">
      <h2 id="h-co">
        Asked for comment <span>{counted(claim.contacts)}</span>
        {claim.can.recordContact && !open ? (
          <button type="button" className="btn sm" ref={turn.opener} onClick={turn.open}>
            Record contact
          </button>
        ) : null}
      </h2>
      <Said said={turn.said} />
      {open ? (
        <div className="inset">
          <ContactForm
            action={actions.record}
            claimId={claim.id}
            nowLocal={claim.nowLocal}
            timeZone={claim.timeZone}
            draft={draft}
            onDone={turn.done}
            onCancel={turn.close}
          />
        </div>
      ) : null}
      {claim.contacts.length === 0 && !open ? (
        <p className="empty">Nobody was asked yet. Whoever a claim is about should be heard before it is published.</p>
      ) : (
        <ul className="contacts">
          {claim.contacts.map((contact) => (
            <Contact key={contact.id} contact={contact} claim={claim} actions={actions} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Contact({ contact, claim, actions }: { contact: ShownContact } & Props) {
  const { timeZone, nowLocal } = claim
  const editing = useTurn(`contact:${contact.id}`)
  const replying = useTurn(`reply:${contact.id}`)
  if (editing.isOpen && claim.can.recordContact) {
    return (
      <li className="inset">
        <ContactForm
          action={actions.edit}
          contact={contact}
          nowLocal={nowLocal}
          timeZone={timeZone}
          draft={`contact:${contact.id}`}
          onDone={editing.done}
          onCancel={editing.close}
        />
      </li>
    )
  }
  return (
    <li>
      <p>
        <b>
          <bdi>{contact.person}</bdi>
        </b>{' '}
        asked <Time at={contact.askedAt} timeZone={timeZone} />, {SPOKEN_HOW_WORDS[contact.how].toLowerCase()}, by{' '}
        <bdi>{contact.createdBy.name}</bdi>
      </p>
      <Standing contact={contact} timeZone={timeZone} />
      {contact.reply === null ? null : (
        <blockquote className="pre" dir="auto">
          {contact.reply}
        </blockquote>
      )}
      <Said said={editing.said ?? replying.said} />
      {replying.isOpen && claim.can.recordContact ? (
        <div className="inset">
          <ReplyForm
            action={actions.reply}
            contact={contact}
            nowLocal={nowLocal}
            timeZone={timeZone}
            onDone={replying.done}
            onCancel={replying.close}
          />
        </div>
      ) : claim.can.recordContact ? (
        <div className="ev-acts">
          <button type="button" className="btn bare sm" ref={replying.opener} onClick={replying.open}>
            {contact.reply === null ? 'Note reply' : 'Edit reply'}
            <span className="vh"> of {contact.person}</span>
          </button>
          <button type="button" className="btn bare sm" ref={editing.opener} onClick={editing.open}>
            Edit<span className="vh"> contact with {contact.person}</span>
          </button>
        </div>
      ) : null}
    </li>
  )
}

/** Whether they replied; late is told by word and weight. */
function Standing({ contact, timeZone }: { contact: ShownContact; timeZone: string }) {
  const { state, deadline, repliedAt } = contact
  if (state === 'replied' && repliedAt !== null) {
    return (
      <p className="soft">
        Replied <Time at={repliedAt} timeZone={timeZone} />
        {deadline !== null && deadline < repliedAt ? ', after the deadline' : ''}
      </p>
    )
  }
  if (deadline === null) return <p className="soft">No reply yet, no deadline given</p>
  return (
    <p className={state === 'late' ? 'late' : 'soft'}>
      {state === 'late' ? 'No reply by the deadline, ' : 'No reply yet, asked for one by '}
      <Time at={deadline} timeZone={timeZone} />
    </p>
  )
}

function counted(contacts: readonly ShownContact[]): string {
  const late = contacts.filter(({ state }) => state === 'late').length
  if (contacts.length === 0) return ''
  return `${contacts.length} asked, ${contacts.filter(({ state }) => state === 'replied').length} replied${late === 0 ? '' : `, ${late} late`}`
}
