import { describe, expect, test } from 'vitest'
import { type FormAction, idle } from '@/lib/shared/form-state'
import type { Issues } from '@/lib/shared/refusal'
import { addInSteps, attachInSteps } from './attach-steps'

const WORDS = { claimId: 'c', stance: 'supports', quote: 'Fourteen bolts show cracks.', locator: '', note: '' }

/** Sends a form through the steps; what each action was sent, and which source was taken. */
async function sent(fields: Record<string, string>, refused: { [name in 'attach' | 'paste']?: Issues } = {}) {
  const calls: [string, Record<string, unknown>][] = []
  const taken: { id: string; title: string }[] = []
  const action =
    (name: 'attach' | 'paste'): FormAction =>
    async (_previous, form) => {
      calls.push([name, Object.fromEntries(form)])
      const issues = refused[name]
      return issues !== undefined
        ? { outcome: 'refused', kind: 'invalid', message: `${name} refused`, issues }
        : { outcome: 'done', data: { sourceId: 'new', title: 'As kept' } }
    }
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...WORDS, ...fields })) form.set(name, value)
  const steps = attachInSteps({ attach: action('attach'), paste: action('paste') }, (source) => taken.push(source))
  return { state: await steps(idle, form), calls, taken }
}

describe('attachInSteps', () => {
  test('a pasted address becomes the address; the title may wait for the page', async () => {
    const { calls } = await sent({
      way: 'address',
      typed: 'harbour.example/count',
      title: '',
      url: 'https://old.example',
    })
    expect(calls).toEqual([['attach', { ...WORDS, title: '', url: 'https://harbour.example/count' }]])
  })

  test('a typed title is the title, beside its address', async () => {
    const { calls } = await sent({
      way: 'address',
      typed: 'Count of 4 March',
      title: 'older',
      url: 'https://a.example',
    })
    expect(calls[0]?.[1]).toMatchObject({ title: 'Count of 4 March', url: 'https://a.example' })
  })

  test.each([
    [
      'an address',
      'harbour.example/a',
      { url: ['Not this one.'], kind: ['Choose.'] },
      { typed: ['Not this one.'], kind: ['Choose.'] },
    ],
    ['the title left to the page', 'harbour.example/a', { title: ['Too long.'] }, { title: ['Too long.'] }],
    ['a title', 'Count', { title: ['Too long.'] }, { typed: ['Too long.'] }],
    ['the address of a title', 'Count', { url: ['No address.'] }, { url: ['No address.'] }],
  ])('what is wrong with %s stands beside the field it was typed in', async (_what, typed, issues, expected) => {
    const { state } = await sent({ way: 'address', typed }, { attach: issues })
    expect(state).toMatchObject({ outcome: 'refused', issues: expected })
  })

  test('a source we have is all that is said of the source', async () => {
    const { calls } = await sent({ way: 'address', sourceId: 's', typed: 'Count', title: 'Nobody', kind: 'wire' })
    expect(calls).toEqual([['attach', { ...WORDS, sourceId: 's' }]])
  })

  test('who chose a source and then turned to another way means that way', async () => {
    const { calls } = await sent({ way: 'person', sourceId: 's', title: 'Ada', text: '' })
    expect(calls).toEqual([['attach', { ...WORDS, title: 'Ada', text: '' }]])
  })

  test('text is kept first, then the evidence is attached to what was kept', async () => {
    const { calls, taken } = await sent({ way: 'text', title: 'Letter', text: 'Fourteen bolts …', kind: 'wire' })
    expect(calls).toEqual([
      ['paste', { title: 'Letter', text: 'Fourteen bolts …', kind: 'wire' }],
      ['attach', { ...WORDS, sourceId: 'new' }],
    ])
    expect(taken).toEqual([{ id: 'new', title: 'As kept' }])
  })

  test('no source is made for evidence that says nothing', async () => {
    const { state, calls } = await sent({ way: 'text', title: 'Letter', text: 'words', stance: '', quote: ' ' })
    expect(calls).toEqual([])
    expect(state).toMatchObject({
      outcome: 'refused',
      issues: { stance: [expect.any(String)], quote: [expect.any(String)] },
    })
  })

  test('a text that is refused attaches nothing', async () => {
    const { state, calls, taken } = await sent({ way: 'text', text: 'words' }, { paste: {} })
    expect(state).toMatchObject({ message: 'paste refused' })
    expect([calls.length, taken]).toEqual([1, []])
  })

  test('a person without a text needs one step, and brings the terms', async () => {
    const { calls } = await sent({
      way: 'person',
      title: 'Ada',
      text: '',
      spokenTerms: 'background',
      url: 'https://x.example',
    })
    expect(calls).toEqual([['attach', { ...WORDS, title: 'Ada', text: '', spokenTerms: 'background' }]])
  })

  test('a file that has not arrived is asked for', async () => {
    const { state, calls } = await sent({ way: 'file', title: 'Report' })
    expect(calls).toEqual([])
    expect(state).toMatchObject({ outcome: 'refused', issues: { file: [expect.any(String)] } })
  })
})

describe('addInSteps', () => {
  async function added(fields: Record<string, string>) {
    const calls: [string, Record<string, unknown>][] = []
    const action =
      (name: string): FormAction =>
      async (_previous, form) => {
        calls.push([name, Object.fromEntries(form)])
        return { outcome: 'done' }
      }
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const state = await addInSteps({ add: action('add'), paste: action('paste') })(idle, form)
    return { calls, state }
  }

  test.each([
    [
      'an address',
      { way: 'address', typed: 'harbour.example/a', text: 'typed elsewhere' },
      ['add', { title: '', url: 'https://harbour.example/a' }],
    ],
    ['text', { way: 'text', title: 'Letter', text: 'Words.' }, ['paste', { title: 'Letter', text: 'Words.' }]],
    ['text that is missing', { way: 'text', title: 'Letter', text: '' }, ['paste', { title: 'Letter', text: '' }]],
    [
      'a person with what they said',
      { way: 'person', title: 'Ada', text: 'Words.' },
      ['paste', { title: 'Ada', text: 'Words.' }],
    ],
    ['a person without', { way: 'person', title: 'Ada', text: '' }, ['add', { title: 'Ada', text: '' }]],
  ])('%s goes where it is taken', async (_what, fields, call) => {
    expect((await added(fields)).calls).toEqual([call])
  })

  test.each([
    ['a source we have is no new one', { way: 'address', typed: 'Count', sourceId: 's' }],
    ['a file comes by itself', { way: 'file', title: 'Report' }],
  ])('%s', async (_what, fields) => {
    const { calls, state } = await added(fields)
    expect([calls, state.outcome]).toEqual([[], 'refused'])
  })
})
