import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { BringInEditionInput } from './bring-in-edition.input'
import { editionHere, insertForeignEdition, lockDeskToBringIn } from './bring-in-edition.store'
import { sealEdition } from './edition-seal'

/** Where an edition that was brought in lies; `here-already` says that nothing was changed. */
export type BroughtInEdition = {
  outcome: 'brought-in' | 'here-already'
  reportId: string
  number: string
  edition: number
  /** The desk that published it. */
  origin: string
  sha256: string
  claims: number
}

/**
 * Keeps an edition another desk published, exactly as it is: its JSON comes out again byte for byte. It is of no article here and is never
 * made public. The same edition again, or one of this desk's own, changes nothing and says where it is. Refuses (`conflict`) another
 * content under the number of an edition that is here.
 */
export async function bringInEdition(actor: Actor, { content }: BringInEditionInput): Promise<BroughtInEdition> {
  const { sha256 } = sealEdition(content)
  const { number, edition } = content.report
  if (number === null || edition === null)
    throw new Refusal('invalid', 'It does not say which report and edition it is.')
  return inTransaction(async (tx) => {
    const desk = await lockDeskToBringIn(tx, actor)
    authorise(actor, 'report.bring-in', desk)
    const origin = content.desk.name
    const about = { number, edition, origin, sha256, claims: content.claims.length }
    const here = await standingHere(tx, actor, desk, { ...about, takenFrom: content.takenFrom })
    if (here !== null) return { outcome: 'here-already', reportId: here, ...about }
    const { reportId } = await insertForeignEdition(tx, actor, { content, sha256, origin, number, edition })
    await recordEvent(tx, actor, { kind: 'edition.brought-in', data: { report: number, edition, from: origin } })
    return { outcome: 'brought-in', reportId, ...about }
  })
}

type Asked = { origin: string; number: string; edition: number; sha256: string; takenFrom: string | undefined }

/** The report in which this edition stands already; refuses when that number says something else. */
async function standingHere(tx: Tx, actor: Actor, desk: { name: string }, asked: Asked): Promise<string | null> {
  const { origin, number, edition, sha256, takenFrom } = asked
  const own = await editionHere(tx, actor, { origin: '', number, edition })
  if (own !== null && (own.sha256 === sha256 || own.sha256 === takenFrom)) return own.reportId
  if (own !== null && desk.name === origin) {
    throw new Refusal(
      'conflict',
      `This desk published ${number}, edition ${edition}, itself, and it says something else: the file was changed, or is of another desk of that name. It is not brought in.`,
    )
  }
  const foreign = await editionHere(tx, actor, { origin, number, edition })
  if (foreign === null || foreign.sha256 === sha256) return foreign?.reportId ?? null
  throw new Refusal(
    'conflict',
    `${number}, edition ${edition}, of ${origin} is here already and says something else: one of them was changed, or one is made for readers and the other for the desk. The one that is here stays.`,
  )
}
