import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { endSession, openSession, type Proven, SESSION_SECONDS } from '@/lib/people/session.store'
import { signInWithOidc, signInWithPassword } from '@/lib/people/sign-in.store'
import { signInInput } from '@/lib/people/sign-in.input'
import { SIGN_IN_SENTENCES, signInFailure } from '@/lib/people/sign-in-sentence'
import { Refusal } from '@/lib/shared/refusal'
import { ADDRESS_HEADER } from './caller-address'
import { callerSigns } from './caller-signs'
import { OIDC, oidcPerson, oidcProvider } from './oidc-provider'
import { isHttps } from './session-cookie'
import { signingSecret } from './session-token'

/** How next-auth signs people in: it proves who they are, our own tables say whether they may enter and for how long. */
export function authOptions(): NextAuthOptions {
  return {
    providers: [passwordProvider(), ...oidcProvider()],
    secret: signingSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: isHttps(),
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== OIDC) return true
        return admitOidc(account.providerAccountId, profile)
      },
      jwt: async ({ token, user, account, profile }) => {
        if (!account) return token
        const way = account.provider === OIDC ? 'oidc' : 'password'
        const proven =
          way === 'oidc' ? await signInWithOidc(oidcPerson(account.providerAccountId, profile)) : provenBy(user)
        return { sub: proven.userId, sid: await openSession(proven, { way, ...(await callerSigns()) }) }
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid)
      },
    },
  }
}

function passwordProvider() {
  return CredentialsProvider({
    credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
    authorize: async (typed, request) => {
      const input = signInInput.safeParse(typed)
      if (!input.success) throw new Error(SIGN_IN_SENTENCES['wrong-password'])
      const address: unknown = request.headers?.[ADDRESS_HEADER]
      const signIn = signInWithPassword(input.data, typeof address === 'string' ? address : null)
      const { userId, tokenVersion } = await sentenceFor(signIn)
      return { id: userId, tokenVersion }
    },
  })
}

/** What `authorize` gave, as next-auth hands it on. */
function provenBy(user: { id: string; tokenVersion?: unknown }): Proven {
  if (typeof user.tokenVersion !== 'number') throw new Error('Nobody proved who they are.')
  return { userId: user.id, tokenVersion: user.tokenVersion }
}

/** Whether an OIDC person may enter: true, or the address of the sentence that says why not. */
async function admitOidc(subject: string, profile: unknown): Promise<true | string> {
  try {
    await sentenceFor(signInWithOidc(oidcPerson(subject, profile)))
    return true
  } catch (error) {
    return `/sign-in?error=${signInFailure(error instanceof Error ? error.message : '')}`
  }
}

/** next-auth shows the message of whatever is thrown to the person, so only a refusal's sentence may leave. */
async function sentenceFor<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal) throw new Error(error.message)
    console.error(error)
    throw new Error(SIGN_IN_SENTENCES.broken)
  }
}
