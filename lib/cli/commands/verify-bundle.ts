import { resolve } from 'node:path'
import { type Command, UsageProblem } from '@/lib/cli/command'
import { Trouble } from '@/lib/cli/trouble'
import { type VerifiedBundle, verifyBundle } from '@/lib/exports/verify-bundle.gateway'

/** Checks an evidence bundle, whoever made it and wherever it comes from; needs no database. */
export const verifyBundleFile: Command = {
  usage: 'plumbline verify-bundle FILE [--any-zip]',
  help: `Checks an evidence bundle: the ZIP, the bag (RFC 8493), the hash of every file, the edition, the copies of the sources it names,
and the hash chain of its log. Exit code 0 when nothing was changed, else 1 with a sentence for each fault. Needs no database and
no server, unpacks nothing to disk, and looks at no ZIP with more than 200,000 files or 20 GB in it.

  --any-zip   take a ZIP that another tool packed from the same files`,
  options: { 'any-zip': { type: 'boolean' } },
  positionals: 1,
  run: async (typed) => {
    const file = typed.positionals[0]
    if (file === undefined) throw new UsageProblem('FILE is missing.')
    const packing = typed.values['any-zip'] ? 'any' : 'exact'
    const path = resolve(process.env.PLUMBLINE_CALLED_FROM ?? '.', file)
    const found = await verifyBundle(path, packing).catch((error: NodeJS.ErrnoException) => {
      if (error.syscall === undefined) throw error
      throw new Trouble(`${file} cannot be read (${error.code}): check the name and that it is yours to read.`)
    })
    const isWhole = found.faults.length === 0
    return { text: sentences(found), json: { whole: isWhole, ...found }, ...(isWhole ? {} : { code: 1 as const }) }
  },
}

function sentences(found: VerifiedBundle): string {
  const { faults } = found
  if (faults.length === 0) return checked(found)
  const told = faults.slice(0, MOST_TOLD)
  const more = faults.length - told.length
  return [
    `Not whole: ${counted(faults.length, 'fault')}.`,
    ...told.map((fault) => `- ${fault}`),
    ...(more > 0 ? [`- and ${more} more; --json tells them all.`] : []),
  ].join('\n')
}

const MOST_TOLD = 50

function checked({
  name,
  organisation,
  editionSha256,
  files,
  bytes,
  snapshots,
  log,
  printedIn,
}: VerifiedBundle): string {
  const left = snapshots.keptBack === 0 ? '' : `; ${snapshots.keptBack} kept back, as bag-info.txt says`
  return [
    `${name}, of ${organisation}: nothing was changed since the bundle was made.`,
    `${counted(files, 'file')}, ${bytes.toLocaleString('en')} bytes: each has the hash the manifests name, and nothing else is in it.`,
    `Edition ${editionSha256}: the hash of its JSON, as bag-info.txt and ${counted(printedIn, 'format')} print it.`,
    `${counted(snapshots.there, 'copy', 'copies')} of sources: every one the edition names is there under its hash${left}.`,
    log === null
      ? 'There is no log in it.'
      : `${counted(log.entries, 'log entry', 'log entries')}: ${log.recomputed} have the hash they say, ${log.linked} follow the one before; ${log.entries - log.recomputed} tell less than was hashed.`,
    'Compare the hash of the edition with the one its publisher prints: a bundle proves that nothing was changed, not who made it.',
  ].join('\n')
}

function counted(count: number, word: string, words = `${word}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? word : words}`
}
