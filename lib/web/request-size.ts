/** The largest request body, in bytes: a file of 5 MB and the form around it. Uploads to sources have a limit and a route of their own. */
export const LARGEST_BODY = 6 * 1024 * 1024

export const TOO_LARGE = 'What you sent is larger than 6 MB. A file may have 5 MB.'

/** Whether a request says it carries more than may be sent; one that does not say is cut off by Next at the same size. */
export function isTooLarge(headers: Headers): boolean {
  return saidSize(headers) > LARGEST_BODY
}

/** How many bytes a request says it carries; 0 when it does not say. */
export function saidSize(headers: Headers): number {
  return Number(headers.get('content-length') ?? 0)
}

/** More was sent of a file than is taken, said in a sentence; told as 413. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge'
}
