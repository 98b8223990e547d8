import type pg from 'pg'
import type { Actor } from '@/lib/access/actor'
import { hashOfToken } from '@/lib/api/api-token'
import { SCOPES } from '@/lib/api/scope'
import { signSession } from '@/lib/web/sign-session'
import { archiveEditor } from './archive-editor'
import { BENCH_SECRET } from './bench-server'

/** Who asks in a benchmark: an editor of the archive's desk, with a token for programs and a session for pages. */
export type Visitor = { actor: Actor; bearer: Record<string, string>; session: Record<string, string> }

const TOKEN = `plb_${'benchmark'.padEnd(43, '0')}`

/** Signs an editor of the archive in, by both ways. */
export async function visit(owner: pg.Client): Promise<Visitor> {
  const actor = await archiveEditor(owner)
  await owner.query(
    `INSERT INTO "api_token" (id, desk_id, user_id, name, sha256, scopes, token_version, expires_at)
     VALUES (gen_random_uuid(), $1, $2, 'Benchmark', $3, $4, 1, now() + interval '1 day') ON CONFLICT (sha256) DO UPDATE SET expires_at = excluded.expires_at`,
    [actor.deskId, actor.userId, hashOfToken(TOKEN), [...SCOPES]],
  )
  const session = await owner.query<{ id: string }>(
    `INSERT INTO "user_session" (id, user_id, desk_id, token_version, expires_at) VALUES (gen_random_uuid(), $1, $2, 1, now() + interval '1 day') RETURNING id`,
    [actor.userId, actor.deskId],
  )
  const sessionId = session.rows[0]?.id ?? ''
  const cookie = await signSession({ userId: actor.userId, sessionId }, BENCH_SECRET)
  return {
    actor,
    bearer: { authorization: `Bearer ${TOKEN}` },
    session: { cookie: `next-auth.session-token=${cookie}` },
  }
}
