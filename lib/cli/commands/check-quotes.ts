import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Command, neededText } from '@/lib/cli/command'
import { readQuoteLine } from '@/lib/cli/commands/check-quotes-line'
import { Trouble } from '@/lib/cli/trouble'
import { findQuote, prepareText } from '@/lib/evidence/find-quote'
import type { FoundQuote } from '@/lib/evidence/found-quote'

/** Looks quotes up in a text and prints one JSON line for each, in the order they are given; needs no database. */
export const checkQuotes: Command = {
  usage: 'plumbline check-quotes --text FILE --quotes FILE.jsonl',
  help: `Looks quotes up in a text and prints one JSON line for each, in the order they are given:
{"id","outcome","start","end","score","why"}

  --text FILE     the text, in UTF-8
  --quotes FILE   one JSON line for each quote: {"id","quote"}, and "context", the words around it, if you like;
                  - reads standard input

outcome is found (the words stand there, whatever their printing), differs (words like them stand there),
ambiguous (they stand in several places, or the quote has fewer than 12 characters and no context decides)
or not-found. start and end are UTF-16 units of the text as it is in the file, from start up to but not with
end: line ends are counted as they are, a byte order mark is one unit. For ambiguous they are the first of the
places, for not-found null. score is 1 for found, else about the share of the characters that are the same.
A line that is no such JSON is told on standard error; the others are answered, and the exit code is 1.`,
  options: { text: { type: 'string' }, quotes: { type: 'string' } },
  positionals: 0,
  run: async (typed) => {
    const [textFile, quotesFile] = [neededText(typed, 'text'), neededText(typed, 'quotes')]
    const text = prepareText(await readText(textFile))
    process.stdout.on('error', () => process.exit(0))
    const unread = await eachLine(quotesFile, async (line, number) => {
      const read = readQuoteLine(line)
      if (read.ok) await say(answer(read.id, findQuote(text, read.quote, read.context)))
      else console.error(`Line ${number} of ${quotesFile}: ${read.sentence}`)
      return read.ok
    })
    const done = { text: '', json: null, exact: 'said already' } as const
    if (unread === 0) return done
    return { ...done, code: 1, note: `${unread === 1 ? 'One line' : `${unread} lines`} could not be read as a quote.` }
  },
}

function answer(id: string | number, { outcome, place, candidates, score, why }: FoundQuote): string {
  const { start, end } = place ?? candidates[0] ?? { start: null, end: null }
  const printed = outcome === 'not_found' ? 'not-found' : outcome
  return `${JSON.stringify({ id, outcome: printed, start, end, score: Math.round(score * 10_000) / 10_000, why })}\n`
}

/** Says a line; waits while the reader is slow, and ends quietly when it has gone. */
async function say(line: string): Promise<void> {
  if (!process.stdout.write(line)) await new Promise((done) => process.stdout.once('drain', done))
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(here(file)).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Trouble(`${file} is not in UTF-8: save it as plain text in UTF-8 first.`)
  }
}

/** Reads a file line by line, leaving out empty ones; gives how many of them could not be used. */
async function eachLine(file: string, answerTo: (line: string, number: number) => Promise<boolean>): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(here(file))
  let number = 0
  let unused = 0
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      const bare = number === 1 ? line.replace(/^\ufeff/u, '') : line
      if (bare.trim() !== '' && !(await answerTo(bare, number))) unused += 1
    }
  } catch (error) {
    throw isOfFile(error) ? unreadable(file, error) : error
  }
  return unused
}

function isOfFile(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function here(file: string): string {
  return resolve(process.env.PLUMBLINE_CALLED_FROM ?? '.', file)
}

function unreadable(file: string, error: NodeJS.ErrnoException): Trouble {
  return new Trouble(`${file} cannot be read (${error.code}): check the name and that it is yours to read.`)
}
