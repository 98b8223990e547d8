import type pg from 'pg'
import type { Actor } from '@/lib/access/actor'
import { claimFacet, FACETS } from '@/lib/claims/claim-facets.query'
import { cursorOf } from '@/lib/claims/claims-cursor'
import { type ClaimsFilter, claimsQuery, NO_FILTER } from '@/lib/claims/claims-filter'
import { parseClaimsFilter } from '@/lib/claims/parse-claims-filter'
import { claimsPage } from '@/lib/claims/claims-page.query'
import { myDesk } from '@/lib/claims/my-desk.query'

/** One thing a program reads through /api/v1, and the query that answers it. */
export type Read = { path: string; query: () => Promise<unknown> }

/** Rows of a page. */
const LIMIT = 50
/** How deep a page lies that is far down. */
const DEEP = 10_000

/** First pages by filters and sorts that people use: each is asked in turn. */
export async function firstPages(actor: Actor, owner: pg.Client): Promise<Read[]> {
  const { rating, person, tag, claimant } = await idsOf(owner)
  const words = [
    ...['', 'status=open', 'status=open,checking&sort=-priority,due', 'only=blocking&sort=due', 'only=late&sort=due'],
    ...[
      `rating=${rating}`,
      `rating=${rating}&sort=-settled`,
      `assignee=${person}`,
      `assignee=${person}&status=checking`,
    ],
    ...['kind=quantity', 'grade=D&sort=-evidence', 'blocker=any', 'status=disputed', 'priority=high&status=open'],
    ...[
      `tag=${tag}`,
      `claimant=${claimant}`,
      'sort=-recorded',
      'sort=status,-updated',
      'sort=article,number',
      'group=assignee',
    ],
  ]
  return words.map((query) => page(actor, parsed(query), null))
}

/** The ten thousandth page, or the middle of a smaller archive, by two sorts. */
export async function deepPages(actor: Actor, owner: pg.Client, claims: number): Promise<Read[]> {
  const depth = Math.min(DEEP * LIMIT, Math.floor(claims / 2))
  const sorts = [
    ['sort=-updated', 'updated_at'],
    ['sort=-recorded', 'created_at'],
  ] as const
  return Promise.all(
    sorts.map(async ([query, column]) => {
      const { rows } = await owner.query<{ id: string; at: string }>(
        `SELECT id, ${column}::text AS at FROM "claim" ORDER BY ${column} DESC, id DESC OFFSET ${depth} LIMIT 1`,
      )
      const [row] = rows
      if (row === undefined) throw new Error('The archive is empty.')
      const filter = parsed(query)
      return page(actor, filter, cursorOf(filter, { keys: [row.at], id: row.id }))
    }),
  )
}

/** Phrases that stand in the archive, words that stand in it often, and one that is mistyped. */
export async function phrases(actor: Actor, owner: pg.Client): Promise<Read[]> {
  const { rows } = await owner.query<{ statement: string }>(
    `SELECT statement FROM "claim" WHERE hashtext(id::text) % 997 = 3 ORDER BY id LIMIT 40`,
  )
  return rows.map(({ statement }) => {
    const words = statement.split(' ').slice(0, 3).join(' ')
    return page(actor, { ...NO_FILTER, search: `"${words}"` }, null)
  })
}

/** What stands beside the values of each filter, without and with another filter set. */
export function facetCounts(actor: Actor): Read[] {
  return FACETS.flatMap((field) =>
    ['', 'status=open', 'kind=quantity'].map((query) => ({
      path: `/api/v1/claims/facets/${field}?${query}`,
      query: () => claimFacet(actor, parsed(query), field),
    })),
  )
}

/** What waits for whoever asks. */
export function ownDesk(actor: Actor): Read[] {
  return [{ path: '/api/v1/my-desk', query: () => myDesk(actor) }]
}

function page(actor: Actor, filter: ClaimsFilter, after: string | null): Read {
  const query = new URLSearchParams(claimsQuery(filter))
  query.set('limit', String(LIMIT))
  if (after !== null) query.set('after', after)
  return { path: `/api/v1/claims?${query}`, query: () => claimsPage(actor, filter, { after, limit: LIMIT }) }
}

function parsed(query: string): ClaimsFilter {
  return parseClaimsFilter(Object.fromEntries(new URLSearchParams(query)))
}

async function idsOf(owner: pg.Client) {
  const one = async (sql: string) => (await owner.query<{ id: string }>(sql)).rows[0]?.id ?? ''
  return {
    rating: await one(`SELECT id FROM "rating" WHERE label = 'False'`),
    person: await one(`SELECT user_id AS id FROM "membership" WHERE role = 'reviewer' ORDER BY id LIMIT 1`),
    tag: await one(`SELECT id FROM "tag" ORDER BY id OFFSET 20 LIMIT 1`),
    claimant: await one(`SELECT id FROM "claimant" ORDER BY id OFFSET 200 LIMIT 1`),
  }
}
