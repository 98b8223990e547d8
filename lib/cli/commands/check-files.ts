import type { Command } from '@/lib/cli/command'
import { withDatabase } from '@/lib/cli/with-database'
import { checkStoredFiles, type FilesChecked } from '@/lib/worker/check-files'

/** Reads every stored file back and compares it with its hash. */
export const checkFiles: Command = {
  usage: 'plumbline check-files',
  help: `Reads every captured file back from the file store and compares it with its SHA-256; exit code 1 when something is
wrong. Says which files are damaged, which are missing, and which lie in the store without a record.
`,
  options: {},
  positionals: 0,
  run: async () => {
    const found = await withDatabase(() => checkStoredFiles({ most: Number.POSITIVE_INFINITY }))
    const { files, bytes, damaged, missing, withoutRecord } = found
    const isWhole = damaged.length + missing.length + withoutRecord.length === 0
    const json = { files, bytes, damaged, missing, withoutRecord }
    return { text: sentences(found), json, ...(isWhole ? {} : { code: 1 as const }) }
  },
}

function sentences({ files, bytes, damaged, missing, withoutRecord }: FilesChecked): string {
  const all = `${counted(files, 'file')}, ${bytes.toLocaleString('en')} bytes`
  if (damaged.length + missing.length + withoutRecord.length === 0) return `${all}: every one is whole.`
  return [
    `${all}, ${damaged.length} damaged, ${missing.length} missing, ${withoutRecord.length} without a record.`,
    ...damaged.map((sha256) => `damaged         ${sha256}`),
    ...missing.map((sha256) => `missing         ${sha256}`),
    ...withoutRecord.map((sha256) => `without record  ${sha256}`),
  ].join('\n')
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`
}
