'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { Time } from '@/components/ui/time'
import type { OwnAccountShown } from '@/lib/people/own-account.query'
import { PASSWORD_MAX } from '@/lib/people/password'
import type { FormAction } from '@/lib/shared/form-state'

type Props = {
  factor: Extract<OwnAccountShown['secondFactor'], { state: 'on' }>
  asked: OwnAccountShown['asked']
  timeZone: string
  makeCodes: FormAction
  removeFactor: FormAction
}

/** A second factor in use: since when, how many recovery codes are left, new ones, removing it. */
export function SecondFactorOn({ factor, asked, timeZone, makeCodes, removeFactor }: Props) {
  const [asking, setAsking] = useState<'codes' | 'removal' | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <p className="soft">
        In use since <Time at={factor.since} timeZone={timeZone} day="only" />. {codesLeft(factor.codesLeft)}
      </p>
      <div className="acts">
        <button type="button" className="btn" onClick={() => setAsking('codes')}>
          Make new recovery codes
        </button>
        <button type="button" className="btn" onClick={() => setAsking('removal')}>
          Remove the second factor
        </button>
      </div>
      <Dialog open={asking === 'codes'} onClose={close} title="Make new recovery codes">
        <DeskForm action={makeCodes} label="Make new recovery codes">
          <p>Those you have are worth nothing any more.</p>
          <BothFactors />
          <div className="acts">
            <SubmitButton pending="Making them…">Make them</SubmitButton>
            <button type="button" className="btn" onClick={close}>
              Keep those I have
            </button>
          </div>
        </DeskForm>
      </Dialog>
      <Dialog open={asking === 'removal'} onClose={close} title="Remove the second factor?">
        <DeskForm action={removeFactor} label="Remove the second factor" onDone={close}>
          <p>
            Your password alone lets in then, and your recovery codes are gone.
            {asked === 'yes' ? ' This desk asks for a second factor: you will have to set one up anew.' : ''}
          </p>
          <BothFactors />
          <div className="acts">
            <SubmitButton className="btn warn" pending="Removing…">
              Remove
            </SubmitButton>
            <button type="button" className="btn" onClick={close}>
              Keep
            </button>
          </div>
        </DeskForm>
      </Dialog>
    </>
  )
}

function BothFactors() {
  return (
    <>
      <TextField
        name="password"
        label="Your password once more"
        type="password"
        autoComplete="current-password"
        maxLength={PASSWORD_MAX}
        required
      />
      <TextField
        name="code"
        label="A code of your app, or a recovery code"
        className="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        required
      />
    </>
  )
}

function codesLeft(left: number): string {
  if (left === 0) return 'No recovery code is left: make new ones.'
  return left === 1 ? '1 recovery code is left: make new ones.' : `${left} recovery codes are left.`
}
