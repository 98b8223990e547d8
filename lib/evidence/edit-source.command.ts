import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { changesBetween } from '@/lib/audit/changes'
import type { Changes } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { type Issues, refuseIfAny } from '@/lib/shared/refusal'
import type { EditSourceInput } from './edit-source.input'
import { CONFIDENTIAL_TITLE, isConfidential } from './confidential'
import { forgetCheck } from './recheck.store'
import { type SourceFacts, wouldCircle } from './source'
import { changeSource, isOfDesk, lockSource, originsOfDesk, twinOf } from './source.store'

/** Edits a source. Refuses a stale version with theirs, the address of another source, and an origin that derives from it. */
export async function editSource(actor: Actor, input: EditSourceInput): Promise<{ id: string; version: number }> {
  return inTransaction(async (tx) => {
    const source = await lockSource(tx, actor, input.sourceId)
    authorise(actor, 'source.edit', source)
    refuseStale('source', source, input.version, written(source))
    refuseIfAny({ ...(await addressIssues(tx, actor, input)), ...(await originIssues(tx, actor, input)) })

    const changes = changesBetween(written(source), written(input))
    if (changes === null) return { id: source.id, version: source.version }
    const { version } = await changeSource(tx, source.id, input)
    if (source.url !== input.url) await forgetCheck(tx, source.id)

    await recordEvent(tx, actor, {
      kind: 'source.edited',
      data: { sourceId: source.id, ...sayable(source, input, changes) },
    })
    return { id: source.id, version }
  })
}

async function addressIssues(tx: Tx, actor: Actor, input: EditSourceInput): Promise<Issues> {
  const twin = input.url === null ? null : await twinOf(tx, actor, input.sourceId, input.url)
  return twin === null ? {} : { url: [`This is the address of “${twin.title}”, which is here already.`] }
}

async function originIssues(tx: Tx, actor: Actor, input: EditSourceInput): Promise<Issues> {
  if ((await isOfDesk(tx, actor, input.derivesFromId)) === 'no') {
    return { derivesFromId: ['The source it derives from is not known here.'] }
  }
  if (!wouldCircle(input.sourceId, input.derivesFromId, await originsOfDesk(tx, actor))) return {}
  return { derivesFromId: ['That source itself derives from this one.'] }
}

/** What the log may say of an edit: which fields changed, of a source that is or was confidential without what they said. */
function sayable(was: SourceFacts, is: SourceFacts, changes: { before: Changes; after: Changes }) {
  if (!isConfidential(was) && !isConfidential(is)) return { title: is.title, ...changes }
  return { title: CONFIDENTIAL_TITLE, before: withoutWords(changes.before), after: withoutWords(changes.after) }
}

function withoutWords(changes: Changes): Changes {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, SAYABLE.includes(field) ? value : null]),
  )
}
const SAYABLE = ['kind', 'confidentiality', 'spokenTerms']

/** The facts as a form shows them, field by field. */
function written(facts: SourceFacts): Record<string, string> {
  const { title, kind, publisher, author, url, publishedOn, language, derivesFromId, note } = facts
  const { interest, confidentiality, archiveUrl, spokenOn, spokenHow, spokenTerms } = facts
  const told = { title, kind, publisher, author, url, publishedOn, language, derivesFromId, note }
  const values = { ...told, interest, confidentiality, archiveUrl, spokenOn, spokenHow, spokenTerms }
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value ?? '']))
}
