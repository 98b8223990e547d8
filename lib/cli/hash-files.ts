import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** SHA-256 over the names and bytes of these files, in their order; a missing one counts as empty. */
export async function hashOfFiles(files: string[]): Promise<string> {
  const hash = createHash('sha256')
  const contents = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))))
  for (const [index, content] of contents.entries()) hash.update(`${files[index]}\0${content.length}\0`).update(content)
  return hash.digest('hex')
}

/** Every file below `folder` whose path `leaveOut` lets through, sorted; a missing folder has none. */
export async function filesBelow(folder: string, leaveOut: (path: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const paths = entries
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ path }) => !leaveOut(path))
  const found = await Promise.all(
    paths.map(({ entry, path }) => (entry.isDirectory() ? filesBelow(path, leaveOut) : Promise.resolve([path]))),
  )
  return found.flat().sort()
}
