import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { editionJsonOf } from '@/lib/exports/bundle-edition.gateway'
import { TooManyBytes } from '@/lib/files/file-store'
import { spool, unspool } from '@/lib/files/spool.gateway'
import { type BroughtInEdition, bringInEdition } from '@/lib/reports/bring-in-edition.command'
import { bringInEditionInput } from '@/lib/reports/bring-in-edition.input'
import { notFound, Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { FileTooLarge, saidSize } from './request-size'

/** The largest file an edition is sent in, in bytes: a bundle with its copies; a larger one is brought in by its JSON, or on the command line. */
export const LARGEST_BUNDLE = 200 * 1024 * 1024

/** What the server spends on a bundle of a stranger, while others work; one that needs more is brought in on the command line. */
const SPENT = { unpacked: 1024 ** 3, held: 96 * 1024 ** 2 }

const TOO_LARGE =
  'The file is larger than 200 MB. Choose the JSON file of the edition: it lies in the bundle under data/edition.'

/**
 * Receives an edition of another desk: the body of the request is its JSON, or an evidence bundle. X-Desk names the desk the page was on.
 * Nothing is read before the person may, and the file is held on disk only as long as it is looked at.
 */
export async function receiveEdition(actor: Actor, request: Request): Promise<BroughtInEdition> {
  authorise(actor, 'report.bring-in', { deskId: actor.deskId })
  if (request.headers.get('x-desk') !== actor.deskId) throw notFound('page')
  if (saidSize(request.headers) > LARGEST_BUNDLE) throw new FileTooLarge(TOO_LARGE)
  if (request.body === null) throw new Refusal('invalid', 'Choose the file of an edition.')
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>)
  const file = await spool(body, { most: LARGEST_BUNDLE }).catch((error: unknown) => {
    throw error instanceof TooManyBytes ? new FileTooLarge(TOO_LARGE) : error
  })
  try {
    return await bringInEdition(actor, parsedEdition(await editionJsonOf(file.path, SPENT)))
  } finally {
    await unspool(file)
  }
}

function parsedEdition(json: string) {
  const read = bringInEditionInput.safeParse({ json })
  if (read.success) return read.data
  refuseIfAny({ file: read.error.issues.map(({ message }) => message) })
  throw read.error
}
