import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import type { OidcPerson } from '@/lib/people/sign-in.store'
import { settings } from '@/lib/shared/settings'

/** The id of the provider, in addresses and in the table of accounts. */
export const OIDC = 'oidc'

const profileShape = z.object({ email: z.string().optional(), email_verified: z.boolean().optional() })

/** The one OIDC provider of the environment, or none when it is not configured. */
export function oidcProvider(): OAuthConfig<{ sub: string }>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = settings()
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) return []
  return [
    {
      id: OIDC,
      name: OIDC_NAME,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      // Who it is stands in the signed token; many providers say the e-mail only when asked for it.
      userinfo: {
        request: async ({ tokens, client }) => {
          const told = await client.userinfo(tokens.access_token ?? '')
          if (told.sub !== subjectOf(tokens.id_token ?? '')) throw new Error('The provider spoke of two people.')
          return told
        },
      },
      checks: ['pkce', 'state', 'nonce'],
      profile: (profile) => ({ id: profile.sub }),
    },
  ]
}

/** The subject of a token whose signature, nonce and audience have been checked already. */
function subjectOf(idToken: string): string {
  const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'))
  return z.object({ sub: z.string() }).parse(claims).sub
}

/** The name people know the configured provider by, or null when there is none. */
export function oidcName(): string | null {
  return oidcProvider().length > 0 ? settings().OIDC_NAME : null
}

/** What the provider said of a person, in our words; an e-mail counts only when the provider itself calls it verified. */
export function oidcPerson(subject: string, profile: unknown): OidcPerson {
  const told = profileShape.safeParse(profile)
  const email = told.success ? (told.data.email ?? null) : null
  return { provider: OIDC, subject, email, emailVerified: told.success && told.data.email_verified === true }
}
