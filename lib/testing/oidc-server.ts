import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Context } from 'oidc-provider'

/** Whom the organisation knows, by the name they sign in with there. */
export type OrganisationPerson = { name: string; email: string; emailVerified: boolean }

export type OidcServer = { issuer: string; clientId: string; clientSecret: string; stop: () => Promise<void> }

/**
 * A small real OpenID Connect provider on a free port of this machine, for one client that comes back to
 * `<app>/api/auth/callback/oidc`. Its page asks for a name and nothing else.
 */
export async function startOidcServer(app: string, people: Record<string, OrganisationPerson>): Promise<OidcServer> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { clientId: 'plumbline', clientSecret: randomBytes(24).toString('base64url') }

  const provider = new Provider(issuer, configuration(app, client, people))
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/who/')) void askWho(provider, request, response)
    else answer(request, response)
  })
  return { issuer, ...client, stop: () => close(server) }
}

type Client = { clientId: string; clientSecret: string }

function configuration(
  app: string,
  client: Client,
  people: Record<string, OrganisationPerson>,
): Record<string, unknown> {
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${app}/api/auth/callback/oidc`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: Context, interaction: { uid: string }) => `/who/${interaction.uid}` },
    findAccount: (_context: Context, id: string) => account(id, people),
    loadExistingGrant: grantAll,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
  }
}

function account(id: string, people: Record<string, OrganisationPerson>) {
  const person = people[id]
  if (person === undefined) return undefined
  const claims = { sub: id, name: person.name, email: person.email, email_verified: person.emailVerified }
  return { accountId: id, claims: () => claims }
}

/** Consent was given by whoever employs these people. */
async function grantAll({ oidc }: Context) {
  const known = oidc.session.grantIdFor(oidc.client.clientId)
  if (known !== undefined) return oidc.provider.Grant.find(known)
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope('openid email profile')
  await grant.save()
  return grant
}

const PAGE = `<!doctype html><html lang="en"><title>The organisation</title><form method="post">
<label>Your name here <input name="who" autofocus></label> <button>Go on</button></form></html>`

async function askWho(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return void response.setHeader('content-type', 'text/html').end(PAGE)
  let body = ''
  for await (const chunk of request) body += String(chunk)
  await provider.interactionFinished(request, response, {
    login: { accountId: new URLSearchParams(body).get('who') ?? '' },
  })
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}
