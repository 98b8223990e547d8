import { decodeText } from '@/lib/articles/decode-file'

const PAGE = /^content-type:[ \t]*text\/html/im
const LONGEST_HEAD = 65_536
/** As many parts within parts as any browser writes, and more. */
const MOST_BOUNDARIES = 10

/**
 * The page in a page saved with its pictures: its first part that is one, decoded; empty when it has none. In one pass whatever is in
 * the file, since this is done where everybody waits: a whole parser of mail can be made to take gigabytes by a file of a few megabytes.
 */
export function mhtmlPage(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const at = PAGE.exec(file)?.index
  if (at === undefined) return ''
  const begins = afterEmptyLine(file, at)
  const before = Math.max(file.lastIndexOf('\n\n', at), file.lastIndexOf('\n\r\n', at), at - LONGEST_HEAD, 0)
  const header = file.slice(before, Math.min(begins, at + LONGEST_HEAD)).replace(/\r?\n[ \t]+/g, ' ')
  const body = file.slice(begins, endOfPart(file, begins))
  const charset = /^content-type:.*charset="?([\w.:-]+)/im.exec(header)?.[1] ?? null
  const encoding = /^content-transfer-encoding:[ \t]*([\w-]+)/im.exec(header)?.[1] ?? ''
  const decoded = decodeText(unpacked(body, encoding.toLowerCase()), charset)
  return decoded.ok ? decoded.text : ''
}

function afterEmptyLine(file: string, from: number): number {
  const [plain, full] = [file.indexOf('\n\n', from), file.indexOf('\n\r\n', from)]
  if (plain < 0 && full < 0) return file.length
  return full < 0 || (plain >= 0 && plain < full) ? plain + 2 : full + 3
}

function endOfPart(file: string, from: number): number {
  const named = file.slice(0, LONGEST_HEAD).matchAll(/boundary="?([^";\r\n]{1,200})/gi)
  const ends = [...named].slice(0, MOST_BOUNDARIES).map(([, boundary]) => file.indexOf(`\n--${boundary}`, from))
  return Math.min(file.length, ...ends.filter((end) => end >= 0))
}

function unpacked(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const letters = body
    .replace(/=[ \t]{0,80}\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(letters, 'latin1')
}
