import type { FileStore } from './file-store'

/** An S3 bucket and the key that opens it; addressed by path, as every S3-compatible store understands. */
export type S3Bucket = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** A file store in an S3 bucket, under the keys files/ab/cd/<sha256>. */
export function s3Store(_bucket: S3Bucket): FileStore {
  throw new Error('The S3 store is not there yet.')
}
