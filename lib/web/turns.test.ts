import { expect, test } from 'vitest'
import { TooBusy, Turns } from './turns'

function held() {
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return { gate, open: () => open() }
}

test('as many as may go at once go, others wait in their order, and one too many is turned away', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 2 })
  const first = held()
  const done: string[] = []
  const work = (name: string, until?: Promise<void>) =>
    turns.take(async () => {
      await until
      done.push(name)
    })
  const all = [work('first', first.gate), work('second'), work('third')]
  await expect(work('fourth')).rejects.toBeInstanceOf(TooBusy)
  expect(done).toEqual([])
  first.open()
  await Promise.all(all)
  expect(done).toEqual(['first', 'second', 'third'])
})

test('what fails gives its turn on', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1 })
  const failing = turns.take(async () => Promise.reject(new Error('broken')))
  const after = turns.take(async () => 'done')
  await expect(failing).rejects.toThrow('broken')
  expect(await after).toBe('done')
  expect(await turns.take(async () => 'again')).toBe('again')
})
