import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readQuoteLine } from './check-quotes-line'

const TEXT =
  '\ufeffThe captain said:\r\n“We lost 184 crates,\r\nnot 84.” She did not say why. She did not say when.\r\n'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-quotes-'))
  writeFileSync(join(folder, 'text.txt'), TEXT)
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command where the files are; there is no home and no database in it. */
function run(quotes: string, words = ['--text', 'text.txt', '--quotes', 'quotes.jsonl']) {
  writeFileSync(join(folder, 'quotes.jsonl'), quotes)
  const env = {
    ...process.env,
    PLUMBLINE_HOME: join(folder, 'nowhere'),
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  }
  const script = resolve('lib/cli/plumbline.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'check-quotes', ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
    input: quotes,
  })
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { status, stderr, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

const jsonl = (...lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

test('one line is answered for each quote, in their order, with the places of the file as it is', () => {
  const { status, stderr, answers } = run(
    jsonl(
      { id: 'found', quote: 'We lost 184 crates, not 84.' },
      { id: 2, quote: 'We lost 185 crates' },
      { id: 'open', quote: 'She did not say' },
      { id: 'short', quote: 'crates' },
      { id: 'context', quote: 'crates', context: 'lost 184 crates, not' },
      { id: 'nowhere', quote: 'The plums were ripe in the autumn' },
      { id: 'empty', quote: '' },
    ),
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(answers.map(({ id, outcome, start, end, score }) => [id, outcome, start, end, score])).toEqual([
    ['found', 'found', 21, 49, 1],
    [2, 'differs', 21, 39, 0.9444],
    ['open', 'ambiguous', 51, 66, 1],
    ['short', 'ambiguous', 33, 39, 1],
    ['context', 'found', 33, 39, 1],
    ['nowhere', 'not-found', null, null, 0],
    ['empty', 'not-found', null, null, 0],
  ])
  expect(TEXT.slice(21, 49)).toBe('We lost 184 crates,\r\nnot 84.')
  expect(Object.keys(answers[0] ?? {})).toEqual(['id', 'outcome', 'start', 'end', 'score', 'why'])
})

test('lines that are no quotes are told with their numbers, the others are answered', () => {
  const { status, stderr, answers } = run(
    `\ufeff${jsonl({ id: 'a', quote: 'We lost 184 crates' })}\n{"id":\n${jsonl({ quote: 'x' }, { id: 'b', quote: 'not 84.” She did' })}`,
  )
  expect(status).toBe(1)
  expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['a', 'found'],
    ['b', 'found'],
  ])
  expect(stderr).toBe(
    'Line 3 of quotes.jsonl: It is no JSON object such as {"id":"1","quote":"the words"}.\n' +
      'Line 4 of quotes.jsonl: "id" has to be a text or a number.\n' +
      '2 lines could not be read as a quote.\n',
  )
})

test('quotes are read from standard input, too', () => {
  const { answers } = run(jsonl({ id: 1, quote: 'We lost 184 crates' }), ['--text', 'text.txt', '--quotes', '-'])
  expect(answers).toMatchObject([{ id: 1, outcome: 'found' }])
})

test.each([
  [
    'a text that is not there',
    ['--text', 'none.txt', '--quotes', 'quotes.jsonl'],
    1,
    'none.txt cannot be read (ENOENT)',
  ],
  [
    'quotes that are not there',
    ['--text', 'text.txt', '--quotes', 'none.jsonl'],
    1,
    'none.jsonl cannot be read (ENOENT)',
  ],
  ['a text that is a folder', ['--text', '.', '--quotes', 'quotes.jsonl'], 1, '. cannot be read (EISDIR)'],
  ['no text named', ['--quotes', 'quotes.jsonl'], 2, '--text is missing.'],
  ['no quotes named', ['--text', 'text.txt'], 2, '--quotes is missing.'],
])('%s is told in a sentence', (_why, words, code, sentence) => {
  const { status, stderr, answers } = run('', words)
  expect(status).toBe(code)
  expect(stderr).toContain(sentence)
  expect(stderr).not.toContain('    at ')
  expect(answers).toEqual([])
})

test('a text in another charset is refused', () => {
  writeFileSync(join(folder, 'latin.txt'), Buffer.from('caf\xe9', 'latin1'))
  expect(run('', ['--text', 'latin.txt', '--quotes', 'quotes.jsonl']).stderr).toContain('latin.txt is not in UTF-8')
})

describe('a line of the quotes file', () => {
  test.each([
    [
      'an id, a quote and its context',
      '{"id":"a","quote":"b","context":"c"}',
      { ok: true, id: 'a', quote: 'b', context: 'c' },
    ],
    ['a number for an id', '{"id":7,"quote":"b","context":null}', { ok: true, id: 7, quote: 'b', context: null }],
    ['a list', '[1]', { ok: false }],
    ['no quote', '{"id":"a"}', { ok: false, sentence: '"quote" has to be a text.' }],
    ['a quote that is a number', '{"id":"a","quote":84}', { ok: false, sentence: '"quote" has to be a text.' }],
  ])('%s', (_why, line, read) => {
    expect(readQuoteLine(line)).toMatchObject(read)
  })
})
