import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { expectUpload } from '@/lib/evidence/upload.store'
import { TooManyBytes } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool, unspool } from '@/lib/files/spool.gateway'
import { beginImport } from '@/lib/imports/begin-import.command'
import { lookAtTable } from '@/lib/imports/look-at-table.gateway'
import { mappingToPropose } from '@/lib/imports/mapping-to-propose.query'
import { planOf } from '@/lib/imports/plan-of'
import { notFound, Refusal } from '@/lib/shared/refusal'
import { FileTooLarge, saidSize } from './request-size'

/** The largest file claims are imported from on a screen, in bytes; the command line knows no limit. */
export const LARGEST_IMPORT = 500 * 1024 * 1024

const TOO_LARGE = 'The file is larger than 500 MB. Import it in parts, or with npx plumbline import-claims.'

/**
 * Receives a file of claims: the body of the request, its name in X-File-Name (URI-encoded), the desk the page was on in X-Desk. It is
 * looked at, kept, and tried at once with the mapping that fits. Nothing is read before the person may.
 */
export async function receiveImport(actor: Actor, request: Request): Promise<{ importId: string }> {
  authorise(actor, 'claims.import', { deskId: actor.deskId })
  if (request.headers.get('x-desk') !== actor.deskId) throw notFound('page')
  if (saidSize(request.headers) > LARGEST_IMPORT) throw new FileTooLarge(TOO_LARGE)
  if (request.body === null) throw new Refusal('invalid', 'Choose a file first.')
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>)
  const file = await spool(body, { most: LARGEST_IMPORT }).catch((error: unknown) => {
    throw error instanceof TooManyBytes ? new FileTooLarge(TOO_LARGE) : error
  })
  try {
    const { headsLine, format, ...table } = await lookAtTable(file.path)
    const { ratings, remembered } = await mappingToPropose(actor, headsLine)
    const plan = planOf({ ...table, format }, ratings, remembered)
    await expectUpload({ sha256: file.sha256, bytes: file.bytes })
    await fileStore().put(file)
    const filename = fileName(request.headers)
    return await beginImport(actor, {
      filename,
      format,
      fileSha256: file.sha256,
      plan,
      headsLine,
      dry: true,
      total: null,
    })
  } finally {
    await unspool(file)
  }
}

/** The last part of the name, without marks that turn its letters round. */
function fileName(headers: Headers): string {
  try {
    const name = decodeURIComponent(headers.get('x-file-name') ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim()
    return name ? name.slice(-200).replace(/^[\udc00-\udfff]/, '') : 'claims'
  } catch {
    return 'claims'
  }
}
