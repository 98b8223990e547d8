/** The little of oidc-provider that our tests use; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
  type Context = {
    oidc: {
      provider: Provider
      client: { clientId: string }
      session: { accountId: string; grantIdFor(clientId: string): string | undefined }
    }
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    Grant: { new (about: { clientId: string; accountId: string }): Grant; find(id: string): Promise<Grant> }
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>
  }
  export type { Context }
  export default Provider
}
