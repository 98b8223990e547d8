import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { filesBelow } from '@/lib/cli/hash-files'

const PACKED = /\.(js|css|svg|json|txt)$/
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

/** Lays beside every script and style of a build the same in Brotli (RFC 7932) and in gzip, as small as they can be, so that no request packs them anew. */
export async function packStatic(folder: string): Promise<void> {
  const files = await filesBelow(folder, () => false)
  for (const path of files.filter((each) => PACKED.test(each))) {
    const bytes = await readFile(path)
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    await writeFile(`${path}.br`, await brotli(bytes, { params }))
    await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }))
  }
}
