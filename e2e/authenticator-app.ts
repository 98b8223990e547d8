import { TOTP } from 'otpauth'

const STEP_MS = 30_000

/** The app on somebody's telephone: shows codes of a secret, each of a later half minute than the one before. */
export type AuthenticatorApp = { nextCode: () => string }

/** An app that took over this secret. A workbench takes the code of the half minute to come too, so two codes can follow each other at once. */
export function authenticatorApp(secret: string): AuthenticatorApp {
  const app = new TOTP({ algorithm: 'SHA1', digits: 6, period: STEP_MS / 1_000, secret })
  let last = 0
  return {
    nextCode: () => {
      last = Math.max(last + 1, Math.floor(Date.now() / STEP_MS))
      return app.generate({ timestamp: last * STEP_MS })
    },
  }
}
