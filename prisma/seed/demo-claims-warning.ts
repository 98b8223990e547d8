import type { DemoClaim } from './demo-claim'

/** The claims of the Kerman article about the warning and what goes with it, on which somebody has given a verdict. */
export const JUDGED_WARNING_CLAIMS: readonly DemoClaim[] = [
  {
    by: 'reviewer',
    quote: 'It was the first message of its kind to Tehran.',
    statement: 'The warning was the first of its kind from Washington to Tehran.',
    kind: 'superlative',
    priority: 'high',
    assignee: 'reviewer',
    tags: 'superlative, warning',
    evidence: [
      {
        by: 'reviewer',
        source: 'newspaper',
        stance: 'context',
        quote: 'The officials would not say whether Washington had sent such a warning before.',
        locator: 'paragraph 9',
      },
    ],
    verdicts: [
      {
        by: 'reviewer',
        rating: 'Cannot be verified',
        rationale: 'The only people who could know would not say. The article states as a fact what nobody has stated.',
        fix: 'Whether it was the first message of its kind to Tehran, nobody has said.',
      },
    ],
  },
  {
    by: 'reviewer',
    quote: 'The rule knows no exceptions',
    statement: 'The duty to warn has no exceptions.',
    kind: 'other',
    priority: 'high',
    assignee: 'reviewer',
    tags: 'duty to warn',
    evidence: [
      {
        by: 'reviewer',
        source: 'directive',
        stance: 'refutes',
        quote:
          'No warning is owed where the intended victim is a terrorist or a criminal, or where it would endanger personnel or operations.',
        locator: 'section E',
      },
    ],
    verdicts: [
      {
        by: 'reviewer',
        rating: 'False',
        rationale: 'The directive lists its exceptions in a section of their own.',
        fix: 'The rule knows few exceptions',
      },
    ],
  },
  {
    by: 'editor',
    quote: 'Vladimir Putin thanked Mr. Trump for intelligence that had helped to stop a plot in St. Petersburg',
    statement:
      'In December 2019 Vladimir Putin thanked Donald Trump for intelligence that helped stop a plot in St. Petersburg.',
    kind: 'event',
    assignee: 'editor',
    tags: 'duty to warn',
    evidence: [
      {
        by: 'editor',
        source: 'readout',
        stance: 'supports',
        quote:
          'The president thanked his counterpart for information that helped to prevent attacks in St. Petersburg.',
        locator: 'paragraph 1',
      },
    ],
    verdicts: [
      { by: 'editor', rating: 'Accurate', rationale: 'The read-out carries the thanks, the month and the city.' },
    ],
  },
  {
    by: 'reviewer',
    quote:
      'Militias that it arms, from the Houthis in Yemen to groups in Iraq and Syria, have attacked American troops more than 150 times since mid-October',
    statement:
      'Militias armed by Iran, the Houthis among them, have attacked American troops more than 150 times since mid-October.',
    kind: 'quantity',
    priority: 'high',
    assignee: 'reviewer',
    evidence: [
      {
        by: 'reviewer',
        source: 'briefing',
        stance: 'context',
        quote: 'In Iraq and Syria our forces have been attacked more than 150 times since the middle of October.',
        locator: 'page 4',
        note: 'The number counts Iraq and Syria only.',
      },
    ],
    verdicts: [
      {
        by: 'reviewer',
        rating: 'Needs context',
        rationale: 'The number is right for Iraq and Syria; Yemen is not in it.',
      },
      {
        by: 'editor',
        rating: 'Misleading',
        rationale: 'By naming the Houthis first, the sentence gives them a share in a number that leaves them out.',
      },
    ],
    adjudication: {
      by: 'admin',
      rating: 'Misleading',
      rationale:
        'Both agree on what the briefing counts. A reader of this sentence would believe that the Houthis are in the 150, and they are not.',
      fix: 'Militias that it arms in Iraq and Syria have attacked American troops more than 150 times since mid-October',
    },
  },
]
