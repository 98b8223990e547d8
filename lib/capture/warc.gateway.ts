import type { Readable } from 'node:stream'
import type { WarcFacts } from './warc-facts'

/** A snapshot as gzip WARC/1.1 that any web-archive player opens; fails while streaming when `body` is not what was kept. */
export async function warcOf(_snapshot: WarcFacts, _body: Readable): Promise<Readable> {
  throw new Error('not yet')
}
