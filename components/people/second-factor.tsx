'use client'

import { useState } from 'react'
import type { OwnAccountShown } from '@/lib/people/own-account.query'
import type { FormAction } from '@/lib/shared/form-state'
import { SecondFactorCodes } from './second-factor-codes'
import { SecondFactorOn } from './second-factor-on'
import { type BegunFactor, SecondFactorSetUp } from './second-factor-set-up'

export type SecondFactorActions = {
  beginFactor: FormAction
  confirmFactor: FormAction
  makeCodes: FormAction
  removeFactor: FormAction
}

type Props = { account: OwnAccountShown; timeZone: string; organisation: string; actions: SecondFactorActions }

/** The second factor: what it is for, setting it up, its recovery codes, removing it. Secrets are held here while they are shown, and nowhere else. */
export function SecondFactor({ account, timeZone, organisation, actions }: Props) {
  const [begun, setBegun] = useState<BegunFactor | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  // Taken from the answer itself: once it is there the server shows another form, and this one has no time to tell what came.
  const showingCodes =
    (action: FormAction): FormAction =>
    async (previous, form) => {
      const answer = await action(previous, form)
      if (answer?.outcome === 'done') {
        setBegun(null)
        setCodes(String(answer.data?.codes ?? '').split(' '))
      }
      return answer
    }
  return (
    <section className="sec second-factor" aria-labelledby="second-factor">
      <h2 id="second-factor">
        Your second factor <span>{account.secondFactor.state === 'on' ? 'in use' : 'not set up'}</span>
      </h2>
      {account.owes === 'second-factor' ? <p className="owed">{OWED}</p> : null}
      {codes !== null ? (
        <SecondFactorCodes codes={codes} email={account.email} onKept={() => setCodes(null)} />
      ) : account.secondFactor.state === 'on' ? (
        <SecondFactorOn
          factor={account.secondFactor}
          asked={account.asked}
          timeZone={timeZone}
          makeCodes={showingCodes(actions.makeCodes)}
          removeFactor={actions.removeFactor}
        />
      ) : account.password === 'none' ? (
        <p className="soft">You sign in with {organisation}, which asks for a second factor itself.</p>
      ) : (
        <SecondFactorSetUp
          begun={begun}
          organisation={account.organisation === 'linked' ? organisation : null}
          begin={actions.beginFactor}
          confirm={showingCodes(actions.confirmFactor)}
          onBegun={setBegun}
        />
      )}
    </section>
  )
}

const OWED =
  'This desk asks editors and admins for a second factor. Set yours up here: until then you can reach nothing else. Drafts kept on this device stay.'
