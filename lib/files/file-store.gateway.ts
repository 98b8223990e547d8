import { settings } from '@/lib/shared/settings'
import type { FileStore } from './file-store'
import { folderStore } from './folder-store.gateway'
import { s3Store } from './s3-store.gateway'

/** The file store the settings name: an S3 bucket when S3_ENDPOINT is set, else the folder FILES_FOLDER. */
export function fileStore(): FileStore {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, FILES_FOLDER } = settings()
  if (!S3_ENDPOINT) return folderStore(FILES_FOLDER)
  return s3Store({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET ?? '',
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
  })
}
