import { expect, test } from 'vitest'
import { changesOf, type TrackedFix } from './docx-fixes'
import { type Anchor, type Step, steppedBlocks } from './docx-steps'

const TEXT = 'The bridge has 14 bolts.\n\nIt is shut.'
const BLOCKS = [
  { start: 0, end: 24 },
  { start: 26, end: 37 },
]
const HAND = { author: 'Ines', at: '2024-03-08T09:00:00.000Z' }

function on(words: string, id: number): Anchor {
  const start = TEXT.indexOf(words)
  return { id, start, end: start + words.length }
}

function fix(words: string, fixed: string): TrackedFix {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, claim: 1, hand: HAND, changes: changesOf(words, fixed, start) }
}

function told(step: Step): string {
  switch (step.kind) {
    case 'begins':
      return `(${step.id} `
    case 'ends':
      return ` ${step.id})`
    case 'same':
      return step.text
    case 'del':
      return `[-${step.text}-]`
    case 'ins':
      return `[+${step.text}+]`
  }
}

test.each<[string, Anchor[], TrackedFix[], [string, string]]>([
  ['text without anything is one step', [], [], ['The bridge has 14 bolts.', 'It is shut.']],
  ['a comment stands around its words', [on('14 bolts', 1)], [], ['The bridge has (1 14 bolts 1).', 'It is shut.']],
  [
    'comments that overlap each keep their own ends',
    [on('bridge has 14', 1), on('14 bolts', 2)],
    [],
    ['The (1 bridge has (2 14 1) bolts 2).', 'It is shut.'],
  ],
  [
    'a comment may reach into the next paragraph',
    [on('14 bolts.\n\nIt is', 1)],
    [],
    ['The bridge has (1 14 bolts.', 'It is 1) shut.'],
  ],
  [
    'a comment that ends between paragraphs ends with the first',
    [on('bolts.\n', 1)],
    [],
    ['The bridge has 14 (1 bolts. 1)', 'It is shut.'],
  ],
  ['a comment on no words is left out', [on('\n\n', 1)], [], ['The bridge has 14 bolts.', 'It is shut.']],
  [
    'a fix goes word by word, inside its comment',
    [on('14 bolts', 1)],
    [fix('14 bolts', '12 bolts')],
    ['The bridge has (1 [-14-][+12+] bolts 1).', 'It is shut.'],
  ],
  [
    'what comes at the end of the words is inside the comment too, what comes before them as well',
    [on('14 bolts', 1)],
    [fix('14 bolts', 'about 14 bolts and nuts')],
    ['The bridge has (1 [+about +]14 bolts[+ and nuts+] 1).', 'It is shut.'],
  ],
  [
    'a fix over two paragraphs takes the break between them with it',
    [on('bolts.\n\nIt is', 1)],
    [fix('bolts.\n\nIt is', 'bolts, and is')],
    ['The bridge has 14 (1 bolts[-.-]¶', '[-It -][+, and +]is 1) shut.'],
  ],
  [
    'a comment that begins inside words that go cuts them',
    [on('has 14', 1), on('14 bolts', 2)],
    [fix('has 14 bolts', 'is whole')],
    ['The bridge (1 [-has -](2 [-14-] 1)[- bolts-][+is whole+] 2).', 'It is shut.'],
  ],
])('%s', (_sentence, anchors, fixes, paragraphs) => {
  const blocks = steppedBlocks(TEXT, BLOCKS, anchors, fixes)
  expect(blocks.map(({ steps, lost }) => steps.map(told).join('') + (lost === null ? '' : '¶'))).toEqual(paragraphs)
})
