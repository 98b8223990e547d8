/** Why nobody was let in, by the word that stands in the address of the sign-in page; a sentence there could be anybody's. */
export const SIGN_IN_SENTENCES = {
  'wrong-password': 'The e-mail or the password is not right.',
  'code-needed': 'Now the code of your second factor.',
  'wrong-code': 'That code is not right, or it has served already. Wait for the next one in your app.',
  disabled: 'This account is disabled. Ask an admin of your desk.',
  'unknown-person': 'Nobody here has your e-mail address. Ask an admin of your desk to add you.',
  'unverified-email': 'Your organisation has not confirmed your e-mail address, so it cannot sign you in.',
  OAuthSignin: 'Your organisation cannot be reached for signing in. Try again, or use your password.',
  OAuthCallback: 'Your organisation did not confirm who you are. Try again, or use your password.',
  broken: 'Signing in did not work. Try again, and tell an admin of your desk if it stays so.',
} as const

export type SignInFailure = keyof typeof SIGN_IN_SENTENCES

/** The sentence for a failure named in an address; a name that is not in the list gets the general one. */
export function signInSentence(failure: string): string {
  return SIGN_IN_SENTENCES[isFailure(failure) ? failure : 'broken']
}

/** The name of a failure by its sentence. */
export function signInFailure(sentence: string): SignInFailure {
  const entry = Object.entries(SIGN_IN_SENTENCES).find(([, words]) => words === sentence)
  return entry !== undefined && isFailure(entry[0]) ? entry[0] : 'broken'
}

function isFailure(name: string): name is SignInFailure {
  return Object.hasOwn(SIGN_IN_SENTENCES, name)
}
