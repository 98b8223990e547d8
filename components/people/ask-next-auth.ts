import { SIGN_IN_SENTENCES, signInSentence } from '@/lib/people/sign-in-sentence'

const UNREACHABLE = 'The workbench cannot be reached. Look at your connection and try again; what you typed stays here.'

/** Signs in with e-mail, password and, once it was asked for, a code; gives the sentence why not, or null when signed in. */
export async function signInByPassword(typed: {
  email: string
  password: string
  code: string
}): Promise<string | null> {
  const answer = await post('/api/auth/callback/credentials', typed)
  return answer.failure
}

/** Where to send the browser to sign in through the organisation, or the sentence why that does not work now. */
export async function startOidc(then: string): Promise<{ failure: string | null; goTo: string }> {
  return post('/api/auth/signin/oidc', { callbackUrl: then })
}

type Answer = { failure: string | null; goTo: string }

async function post(path: string, fields: Record<string, string>): Promise<Answer> {
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()
    const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
    const response = await fetch(path, { method: 'POST', body })
    return read(response.ok, await response.json())
  } catch {
    return { failure: UNREACHABLE, goTo: '/' }
  }
}

/** next-auth answers with an address; what went wrong stands in its query. */
function read(ok: boolean, answer: { url?: string }): Answer {
  const url = new URL(answer.url ?? '/', window.location.href)
  const failure = url.searchParams.get('error')
  if (failure !== null) return { failure: failure.includes(' ') ? failure : signInSentence(failure), goTo: '/' }
  if (!ok || url.searchParams.has('csrf')) return { failure: SIGN_IN_SENTENCES.broken, goTo: '/' }
  return { failure: null, goTo: url.href }
}
