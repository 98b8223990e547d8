import { parseArgs } from 'node:util'
import { type Command, type Outcome, UsageProblem } from '@/lib/cli/command'
import { clientIsStale, generateClient } from '@/lib/cli/generate-client'
import { sayTrouble } from '@/lib/cli/trouble'
import { Refusal } from '@/lib/shared/refusal'

/** Every command, loaded when it is typed: most need the Prisma client, which may have to be generated first. */
const COMMANDS: Record<string, { does: string; load: () => Promise<Command>; needs?: 'no database' }> = {
  import: {
    does: 'import a file as a new article',
    load: async () => (await import('@/lib/cli/commands/import-article')).importFile,
  },
  export: {
    does: 'write a report, in any format',
    load: async () => (await import('@/lib/cli/commands/export-report')).exportReport,
  },
  'import-claims': {
    does: 'bring claims in from a table or a ClaimReview file',
    load: async () => (await import('@/lib/cli/commands/import-claims')).importClaims,
  },
  'import-edition': {
    does: 'keep an edition another desk published, as it is',
    load: async () => (await import('@/lib/cli/commands/import-edition')).importEdition,
  },
  'verify-log': {
    does: 'prove that nobody bent the log',
    load: async () => (await import('@/lib/cli/commands/verify-log')).verifyLog,
  },
  'verify-bundle': {
    does: 'check an evidence bundle, whoever made it',
    load: async () => (await import('@/lib/cli/commands/verify-bundle')).verifyBundleFile,
    needs: 'no database',
  },
  'check-files': {
    does: 'read every captured file back and say what is damaged',
    load: async () => (await import('@/lib/cli/commands/check-files')).checkFiles,
  },
  'check-quotes': {
    does: 'look quotes up in a text',
    load: async () => (await import('@/lib/cli/commands/check-quotes')).checkQuotes,
    needs: 'no database',
  },
  'user add': {
    does: 'add a person; the first makes the desk',
    load: async () => (await import('@/lib/cli/commands/user-add')).userAdd,
  },
  'user password': {
    does: 'give a person a new password',
    load: async () => (await import('@/lib/cli/commands/user-password')).userPassword,
  },
  'user second-factor': {
    does: 'remove a second factor somebody has lost',
    load: async () => (await import('@/lib/cli/commands/user-second-factor')).userSecondFactor,
  },
  worker: {
    does: 'do captures and rechecks, beside the worker of npm start',
    load: async () => (await import('@/lib/cli/commands/worker')).worker,
  },
  'db url': {
    does: 'print the connection string of the database',
    load: async () => (await import('@/lib/cli/commands/db-url')).dbUrl,
  },
  'db stop': {
    does: 'stop a database that db url started',
    load: async () => (await import('@/lib/cli/commands/db-stop')).dbStop,
  },
}

/** `npx plumbline …`: exit code 0 when done, 1 when refused or broken, 2 when typed wrongly. */
export async function main(words: string[]): Promise<void> {
  process.exitCode = await run(words)
}

async function run(words: string[]): Promise<number> {
  const isJson = words.includes('--json')
  const name = Object.keys(COMMANDS).find((each) => each === words.slice(0, each.split(' ').length).join(' '))
  const entry = name === undefined ? undefined : COMMANDS[name]
  if (name === undefined || entry === undefined) return overview(words)
  let command: Command | undefined
  try {
    if (entry.needs !== 'no database' && (await clientIsStale())) await generateClient()
    command = await entry.load()
    const { values, positionals } = parse(command, words.slice(name.split(' ').length))
    if (values.help) {
      await write(
        `Usage: ${command.usage}\n\n${command.help}\n  --json          print one JSON value instead of sentences\n`,
      )
      return 0
    }
    const outcome = await command.run({ values, positionals })
    await show(outcome, isJson)
    return outcome.code ?? 0
  } catch (error) {
    return fail(error, isJson, command)
  }
}

function overview(words: string[]): number {
  const width = Math.max(...Object.keys(COMMANDS).map(({ length }) => length))
  const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`)
  const text = [
    'Usage: plumbline COMMAND',
    '',
    ...lines,
    '',
    'plumbline COMMAND --help tells the options of one.',
  ].join('\n')
  const isAsked = words[0] === '--help' || words[0] === '-h' || words[0] === 'help'
  if (isAsked) console.log(text)
  else console.error(words.length === 0 ? text : `There is no command ${words.join(' ')}.\n\n${text}`)
  return isAsked ? 0 : 2
}

function parse(command: Command, args: string[]) {
  const common = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...command.options, ...common },
      allowPositionals: true,
    })
    if (positionals.length > command.positionals)
      throw new UsageProblem(`${positionals[command.positionals]} is too much.`)
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (error) {
    throw error instanceof TypeError ? new UsageProblem(error.message) : error
  }
}

async function show({ text, json, note, exact }: Outcome, isJson: boolean): Promise<void> {
  if (note) console.error(note)
  if (exact === 'said already') return
  const shown = isJson ? JSON.stringify(json, null, 2) : text
  await write(exact && !isJson ? shown : `${shown}\n`)
}

/** A reader that closes the pipe early (`| head`) is no error, and a slow one gets everything before we end. */
function write(text: string): Promise<void> {
  process.stdout.on('error', () => process.exit(0))
  return new Promise((done) => process.stdout.write(text, () => done()))
}

function fail(error: unknown, isJson: boolean, command: Command | undefined): number {
  if (error instanceof UsageProblem) {
    console.error(`${error.message}\nUsage: ${command?.usage}`)
    return 2
  }
  const { kind, issues, message } =
    error instanceof Refusal ? error : { kind: 'failed', issues: {}, message: sayTrouble(error) }
  const sentences = [
    ...new Set([message, ...Object.entries(issues).flatMap(([field, said]) => (field === 'here' ? [] : said))]),
  ]
  console.error(isJson ? JSON.stringify({ error: { kind, message, issues } }) : sentences.join('\n'))
  return 1
}
