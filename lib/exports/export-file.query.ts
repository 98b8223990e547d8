import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import type { ExportFile } from './export-file'
import type { ExportOf } from './export-file-of'
import { findThing, latestExport } from './export-file.store'
import type { LongFormat } from './export-format'
import { wantedOf } from './export-wanted.store'
import type { PrintOptions } from './print-options'

type Asked = { of: ExportOf; format: LongFormat; options: PrintOptions; id?: string }

/**
 * The file of this kind asked for last, or the one named: of an edition for anybody on the desk, of a draft for whoever asked for it. Null
 * when it was never asked for. Throws `not-found` when the edition, article or report is not there.
 */
export async function exportFile(actor: Actor, { of, format, options, id }: Asked): Promise<ExportFile | null> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  const thing = await findThing(db(), actor, of)
  const wanted = await wantedOf(db(), { thing, format, options })
  return latestExport(db(), actor, { ...wanted, ...(id === undefined ? {} : { id }) })
}
