import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { S3Bucket } from '@/lib/files/s3-store.gateway'

/**
 * A small real S3 server on a free port of this machine, with one empty bucket. It knows one key; a signature made with a
 * wrong secret it accepts all the same, so that nothing about secrets can be proved with it; nor can pages of a list, for
 * whose tokens it wants a cipher that Node no longer has.
 */
export async function startS3Server(): Promise<{ bucket: S3Bucket; stop: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'plumbline-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: 'evidence' }],
  })
  const { port } = await server.run()
  const stop = async () => {
    server.httpServer.closeAllConnections()
    await server.close()
    await rm(directory, { recursive: true, force: true })
  }
  const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  return { bucket: { endpoint: `http://127.0.0.1:${port}`, bucket: 'evidence', region: 'us-east-1', ...key }, stop }
}
