/** Whether people reach the workbench over https, so that cookies can be `Secure`; told by NEXTAUTH_URL. */
export function isHttps(): boolean {
  return (process.env.NEXTAUTH_URL ?? '').startsWith('https://')
}

/** The cookie next-auth keeps its token in. */
export function sessionCookieName(): string {
  return isHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}
