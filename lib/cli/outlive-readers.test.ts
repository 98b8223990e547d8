import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const SPEAKER = `
  import { outliveReaders } from './lib/cli/outlive-readers.ts'
  outliveReaders()
  process.on('uncaughtException', () => process.exit(3))
  process.on('SIGTERM', () => process.exit(7))
  setInterval(() => undefined, 60_000)
  const speak = () => process.stderr.write('still here\\n', (error) => (error ? process.send('unheard') : setImmediate(speak)))
  speak()`

test('a process nobody reads any more still ends when it is asked to', async () => {
  const words = ['--import', 'tsx', '--input-type=module', '-e', SPEAKER]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  await once(child.stderr ?? child, 'data')
  child.stderr?.destroy()
  expect(await once(child, 'message')).toContain('unheard')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([7, null])
})
