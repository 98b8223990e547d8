/** A file in a bundle: its path in it, its size in bytes, and the SHA-256 its manifest says; null for the manifest of manifests. */
export type BundledFile = { path: string; bytes: number; sha256: string | null }

const LOCAL_HEADER = 0x04034b50
const HEADER_BYTES = 30

/** What lies in a ZIP of ours, which is stored and says each size in front: read in one pass, holding no more than a manifest. */
export async function bundledFiles(zip: AsyncIterable<Uint8Array>): Promise<BundledFile[]> {
  const read = reader(zip)
  const files: { path: string; bytes: number }[] = []
  const hashes = new Map<string, string>()
  for (;;) {
    const header = await read.bytes(HEADER_BYTES)
    if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER) break
    const name = (await read.bytes(header.readUInt16LE(26))).toString('utf8')
    await read.skip(header.readUInt16LE(28))
    const bytes = header.readUInt32LE(18)
    const path = name.slice(name.indexOf('/') + 1)
    files.push({ path, bytes })
    if (!/^(?:tag)?manifest-sha256\.txt$/.test(path)) await read.skip(bytes)
    else for (const [hash, of] of manifestLines((await read.bytes(bytes)).toString('utf8'))) hashes.set(of, hash)
  }
  return files.map((file) => ({ ...file, sha256: hashes.get(file.path) ?? null }))
}

function manifestLines(manifest: string): [string, string][] {
  return [...manifest.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, hash = '', path = '']) => [hash, path])
}

function reader(zip: AsyncIterable<Uint8Array>) {
  const chunks = zip[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const more = async () => {
    const { value, done } = await chunks.next()
    if (done) return 'no'
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value])
    return 'yes'
  }
  const bytes = async (count: number): Promise<Buffer> => {
    while (held.length < count && (await more()) === 'yes');
    const taken = held.subarray(0, count)
    held = held.subarray(taken.length)
    return taken
  }
  const skip = async (count: number): Promise<void> => {
    for (let left = count; left > 0; ) {
      if (held.length === 0 && (await more()) === 'no') return
      const taken = Math.min(left, held.length)
      held = held.subarray(taken)
      left -= taken
    }
  }
  return { bytes, skip }
}
