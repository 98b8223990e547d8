import { DeskForm, SubmitButton } from '@/components/ui/form'
import { Time } from '@/components/ui/time'
import type { TokenState } from '@/lib/api/api-token'
import type { TokenRow } from '@/lib/api/own-tokens.query'
import { SCOPE_WORDS } from '@/lib/api/scope'
import type { FormAction } from '@/lib/shared/form-state'

type Props = { tokens: TokenRow[]; timeZone: string; revoke: FormAction }

/** One's own tokens: what each is for, until when, when it was last used, and a way to revoke it. */
export function TokensList({ tokens, timeZone, revoke }: Props) {
  return (
    <section className="sec" aria-labelledby="tokens">
      <h2 id="tokens">
        Your tokens <span>on this desk</span>
      </h2>
      {tokens.length === 0 ? (
        <p className="muted">You have none.</p>
      ) : (
        <ul className="tokens">
          {tokens.map((token) => (
            <li key={token.id} className={token.state === 'serves' ? undefined : 'over'}>
              <div>
                <p>
                  <b dir="auto">{token.name}</b>
                  {token.state === 'serves' ? null : <span className="state">{STATE_WORDS[token.state]}</span>}
                </p>
                <p className="soft">{token.scopes.map((scope) => SCOPE_WORDS[scope]).join(' · ')}</p>
                <p className="soft">
                  {token.state === 'expired' ? 'Expired ' : 'Until '}
                  <Time at={token.expiresAt} timeZone={timeZone} />, made{' '}
                  <Time at={token.createdAt} timeZone={timeZone} />,{' '}
                  {token.lastUsedAt === null ? 'never used' : <LastUsed at={token.lastUsedAt} timeZone={timeZone} />}
                </p>
              </div>
              {token.state === 'serves' ? <Revoke token={token} action={revoke} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const STATE_WORDS: Record<Exclude<TokenState, 'serves'>, string> = {
  expired: 'expired',
  revoked: 'revoked',
  ended: 'ended with your sessions',
}

function LastUsed({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <>
      last used <Time at={at} timeZone={timeZone} />
    </>
  )
}

function Revoke({ token, action }: { token: TokenRow; action: FormAction }) {
  return (
    <DeskForm action={action} className="row-form" label={`Revoke ${token.name}`}>
      <input type="hidden" name="tokenId" value={token.id} />
      <SubmitButton className="btn sm" pending="Revoking…">
        Revoke<span className="vh"> {token.name}</span>
      </SubmitButton>
    </DeskForm>
  )
}
