'use server'

import { makeToken } from '@/lib/api/make-token.command'
import { makeTokenInput } from '@/lib/api/make-token.input'
import { revokeToken } from '@/lib/api/revoke-token.command'
import { revokeTokenInput } from '@/lib/api/revoke-token.input'
import { formAction } from '@/lib/web/form-action'

export const makeTokenAction = formAction(makeTokenInput, makeToken, {
  then: ({ name, token }) => ({ message: 'The token is made. It is shown only now.', data: { name, token } }),
})
export const revokeTokenAction = formAction(revokeTokenInput, revokeToken, {
  then: ({ name }) => ({ message: `“${name}” is revoked.` }),
})
