'use client'

import { useState } from 'react'

/** The field for the second factor: a code of the app or, on asking, a recovery code.. */
export function SignInCode() {
  const [kind, setKind] = useState<'app' | 'recovery'>('app')
  const other = kind === 'app' ? 'recovery' : 'app'
  return (
    <div className="field">
      <label htmlFor="sign-in-code">
        <span>{LABELS[kind]}</span>
      </label>
      <input
        key={kind}
        className="in"
        id="sign-in-code"
        name="code"
        dir="ltr"
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        autoComplete={kind === 'app' ? 'one-time-code' : 'off'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        required
        autoFocus
      />
      <button type="button" className="link link-btn" onClick={() => setKind(other)}>
        {INSTEAD[kind]}
      </button>
    </div>
  )
}

const LABELS = { app: 'Code of your app', recovery: 'Recovery code' } as const
const INSTEAD = { app: 'Use a recovery code instead', recovery: 'Use a code of the app instead' } as const
