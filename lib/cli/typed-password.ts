import { fstatSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** How long an open pipe may stay silent before we take it that nobody pipes a password. */
const SILENCE = 1_000

/** The password piped into the command or typed at a prompt that shows nothing; null asks for one to be made. */
export async function typedPassword(): Promise<string | null> {
  const line = process.stdin.isTTY ? await prompt() : isPiped() ? await firstLine() : ''
  return line === '' ? null : line
}

function isPiped(): boolean {
  try {
    const input = fstatSync(0)
    return input.isFIFO() || input.isFile() || input.isSocket()
  } catch {
    return false
  }
}

function prompt(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write('Password (leave empty to have one made): ')
  return new Promise((done) => {
    reader.question('', (line) => {
      process.stderr.write('\n')
      reader.close()
      done(line)
    })
  })
}

function firstLine(): Promise<string> {
  return new Promise((done) => {
    let read = ''
    const finish = () => {
      clearTimeout(timer)
      process.stdin.destroy()
      done(read.split(/\r?\n/)[0] ?? '')
    }
    const timer = setTimeout(finish, SILENCE)
    process.stdin.setEncoding('utf8')
    process.stdin.on('data', (chunk: string) => {
      read += chunk
      if (read.includes('\n')) finish()
    })
    process.stdin.on('end', finish)
  })
}
