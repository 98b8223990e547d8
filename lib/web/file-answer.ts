import { FILE_POLICY } from './security-headers'

/** A file handed to the browser to be saved: never shown within our pages, never guessed at, never kept by what stands between. */
export function fileAnswer(file: { filename: string; contentType: string; body: string }): Response {
  return new Response(file.body, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${file.filename.replace(/[^A-Za-z0-9._-]/g, '-')}"`,
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
