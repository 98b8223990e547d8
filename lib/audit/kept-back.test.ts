import { describe, expect, test } from 'vitest'
import { CONFIDENTIAL_TITLE } from '@/lib/evidence/confidential'
import { describeEvent } from './describe-event'
import type { EventEntry } from './event'
import { KEPT_BACK_TITLE, keptBack, sourceToldOf } from './kept-back'

const at = new Date('2024-03-08T09:00:00Z')
const SECRET = 'Mole in the ministry'

describe('which source an entry tells of', () => {
  test.each<[string, Parameters<typeof sourceToldOf>[0], ReturnType<typeof sourceToldOf>]>([
    ['by its id', { kind: 'source.edited', at, claimId: null, data: { sourceId: 's1', title: SECRET } }, { id: 's1' }],
    [
      'by evidence on a claim',
      { kind: 'evidence.attached', at, claimId: 'c1', data: { number: 4, evidence: 2 } },
      { claimId: 'c1', evidence: 2 },
    ],
    [
      'added before ids were kept',
      { kind: 'source.added', at, claimId: null, data: { title: SECRET } },
      { when: 'added' },
    ],
    ['edited before ids were kept', { kind: 'source.edited', at, claimId: null, data: {} }, { when: 'edited' }],
    ['none, of a claim', { kind: 'claim.recorded', at, claimId: 'c1', data: { number: 4 } }, null],
    ['none, of what is no object', { kind: 'claim.recorded', at, claimId: null, data: null }, null],
  ])('%s', (_sentence, entry, source) => expect(sourceToldOf(entry)).toEqual(source))
})

describe('what the log says of a confidential source', () => {
  test.each<[string, EventEntry]>([
    ['added a confidential source', { kind: 'source.added', data: { sourceId: 's1', title: SECRET } }],
    [
      'edited a confidential source: title, note',
      {
        kind: 'source.edited',
        data: {
          sourceId: 's1',
          title: SECRET,
          before: { title: SECRET, note: null },
          after: { title: SECRET, note: SECRET },
        },
      },
    ],
    [
      'attached E-2 to C-4: a confidential source refutes it',
      { kind: 'evidence.attached', data: { number: 4, evidence: 2, stance: 'refutes', source: SECRET } },
    ],
    [
      'edited E-2 of C-4: quote',
      {
        kind: 'evidence.edited',
        data: { number: 4, evidence: 2, before: { quote: SECRET }, after: { quote: SECRET } },
      },
    ],
    ['withdrew E-2 of C-4', { kind: 'evidence.withdrawn', data: { number: 4, evidence: 2, reason: SECRET } }],
  ])('%s', (sentence, event) => {
    const told = { ...event, data: keptBack(event.data) } as EventEntry
    expect(describeEvent(told)).toBe(sentence)
    expect(JSON.stringify(told)).not.toContain(SECRET)
  })

  test('it is called as everywhere else', () => expect(KEPT_BACK_TITLE).toBe(CONFIDENTIAL_TITLE))
})
