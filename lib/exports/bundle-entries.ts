/** What of a ZIP's directory matters before anything is unpacked. */
type Listed = { name: string; bytes: number; packed: number; method: number; isEncrypted: boolean; mode: number }

/** More files than any bundle has; a ZIP with more is not looked at. */
export const MOST_FILES = 200_000

/** The most that is unpacked of one ZIP, in bytes. */
export const MOST_BYTES = 20 * 1024 ** 3

const LINK = 0o120000
const KIND_OF_FILE = 0o170000

/** What in a ZIP's directory no bundle has, a sentence each; `size` is that of the ZIP, `most` what is unpacked of it, in bytes. Ten are told, the rest counted. */
export function flawsOfEntries(files: readonly Listed[], size: number, most: number): string[] {
  const whole = flawsOfAll(files, size, most)
  if (whole.length > 0) return whole
  const seen = new Set<string>()
  const flaws: string[] = []
  for (const file of files) {
    const flaw = flawOf(file) ?? (seen.has(file.name.toLowerCase()) ? 'stands in it twice' : null)
    seen.add(file.name.toLowerCase())
    if (flaw !== null) flaws.push(`${shown(file.name)} ${flaw}.`)
  }
  const more = flaws.length - TOLD
  return more > 0 ? [...flaws.slice(0, TOLD), `${more} more files are like that.`] : flaws
}

const TOLD = 10

function flawsOfAll(files: readonly Listed[], size: number, most: number): string[] {
  if (files.length === 0) return ['The ZIP holds nothing.']
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const packed = files.reduce((sum, file) => sum + file.packed, 0)
  if (packed > size)
    return ['The files of the ZIP overlap: together they are larger than it is, as only a trap is made.']
  if (bytes > most) {
    return [`Unpacked it would have ${spelled(bytes)}; more than ${spelled(most)} are not unpacked.`]
  }
  return []
}

function spelled(bytes: number): string {
  return bytes >= 2 * 1024 ** 3 ? `${Math.ceil(bytes / 1024 ** 3)} GB` : `${Math.ceil(bytes / 1024 ** 2)} MB`
}

function flawOf({ name, method, isEncrypted, mode }: Listed): string | null {
  if (!/^[\x21-\x7e][\x20-\x7e]*$/.test(name)) return 'has a name with signs no bundle uses'
  if (name.length > 300) return 'has a name longer than 300 characters'
  if (name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name))
    return 'has a name that leads out of the bundle'
  if (name.split('/').some((part) => part === '..' || part === '.')) return 'has a name that leads out of the bundle'
  if ((mode & KIND_OF_FILE) === LINK) return 'is a link to another place'
  if (isEncrypted) return 'is encrypted'
  return method === 0 || method === 8 ? null : 'is compressed in a way that is not read here'
}

function shown(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 120)
}
