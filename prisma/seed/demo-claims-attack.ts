import type { DemoClaim } from './demo-claim'

/** The claims of the Kerman article about the attack and whom it mourned, on which somebody has given a verdict. */
export const JUDGED_ATTACK_CLAIMS: readonly DemoClaim[] = [
  {
    by: 'reviewer',
    quote: 'killed 84 people',
    statement: 'The bombing in Kerman killed 84 people.',
    happenedOn: '2024-01-03',
    kind: 'quantity',
    priority: 'high',
    assignee: 'reviewer',
    tags: 'casualties, Kerman',
    evidence: [
      {
        by: 'reviewer',
        source: 'wire',
        stance: 'supports',
        quote: 'The authorities in Kerman put the dead at 84.',
        locator: 'paragraph 2',
      },
      {
        by: 'reviewer',
        source: 'bulletin',
        stance: 'context',
        quote: 'By this evening 84 people have died. Several of the wounded are in a critical state.',
        locator: 'page 1',
        note: 'The bulletin counts up to one evening; it does not say what happened to the wounded afterwards.',
      },
    ],
    verdicts: [
      {
        by: 'reviewer',
        rating: 'Mostly accurate',
        rationale:
          'Both sources give 84, and both counted on the day after. People who died of their wounds later are not in it, so the number is a floor.',
        fix: 'killed at least 84 people',
      },
    ],
  },
  {
    by: 'reviewer',
    quote: 'wounded hundreds more',
    statement: 'Hundreds of people were wounded in the bombing.',
    happenedOn: '2024-01-03',
    kind: 'quantity',
    assignee: 'reviewer',
    tags: 'casualties, Kerman',
    evidence: [
      {
        by: 'reviewer',
        source: 'bulletin',
        stance: 'supports',
        quote: 'The hospitals have taken in more than two hundred wounded.',
        locator: 'page 1',
      },
      {
        by: 'editor',
        source: 'wire',
        stance: 'supports',
        quote: 'Hundreds were hurt, rescue workers said.',
        locator: 'paragraph 3',
      },
    ],
    verdicts: [
      { by: 'reviewer', rating: 'Accurate', rationale: 'The hospitals count more than two hundred; “hundreds” holds.' },
    ],
  },
  {
    by: 'reviewer',
    quote: 'the deadliest attack inside Iran since the revolution of 1979',
    statement: 'The bombing was the deadliest attack inside Iran since the revolution of 1979.',
    kind: 'superlative',
    priority: 'high',
    assignee: 'admin',
    due: { days: -1, at: '18:00' },
    tags: 'superlative, Kerman',
    evidence: [
      {
        by: 'reviewer',
        source: 'table',
        stance: 'supports',
        quote: 'Kerman, 3 January 2024: 84 dead; no other row since February 1979 has a higher number.',
        locator: 'row 1, sorted by deaths',
      },
      {
        by: 'editor',
        source: 'historian',
        stance: 'context',
        quote:
          'It depends on what you call an attack. If you count what the state did to crowds, there were worse days.',
        locator: '06:12',
      },
    ],
    verdicts: [
      {
        by: 'reviewer',
        rating: 'Accurate',
        rationale: 'The archive lists every attack by an armed group since 1979, and none killed as many.',
        restsOn: [1],
      },
      {
        by: 'editor',
        rating: 'Needs context',
        rationale:
          'True of attacks by armed groups. The sentence says “attack”, and a reader may count violence by the state too.',
        fix: 'the deadliest attack by an armed group inside Iran since the revolution of 1979',
      },
    ],
  },
  {
    by: 'editor',
    quote: 'an American drone killed him near Baghdad airport in January 2020',
    statement: 'An American drone strike near Baghdad airport killed Qassem Soleimani in January 2020.',
    happenedOn: '2020-01-03',
    kind: 'event',
    priority: 'low',
    assignee: 'editor',
    evidence: [
      {
        by: 'editor',
        source: 'chronicle',
        stance: 'supports',
        quote: 'Soleimani died on 3 January 2020 when an American drone fired on his convoy outside Baghdad airport.',
        locator: 'section “Death”',
      },
      {
        by: 'editor',
        source: 'obituary',
        stance: 'supports',
        quote:
          'A drone of the United States hit the two cars that had fetched him from Baghdad airport early on Friday.',
        locator: 'paragraph 1',
        note: 'Written on the day, by another house than the chronicle.',
      },
      {
        by: 'editor',
        source: 'flash',
        stance: 'supports',
        quote: 'The Pentagon confirmed before dawn that it was its drone that killed Soleimani',
        locator: 'paragraph 1',
        note: 'Its own correspondent was there; it has nothing from the newspaper.',
      },
    ],
    verdicts: [
      {
        by: 'editor',
        rating: 'Accurate',
        rationale: 'Place, month and means are as the chronicle and two reports of the day have them.',
      },
    ],
  },
  {
    by: 'reviewer',
    quote: 'Donald Trump, then president, had given the order',
    statement: 'Donald Trump ordered the strike on Soleimani as president.',
    accuses: 'yes',
    happenedOn: '2020-01-03',
    kind: 'event',
    priority: 'low',
    assignee: 'reviewer',
    evidence: [
      {
        by: 'reviewer',
        source: 'chronicle',
        stance: 'supports',
        quote: 'The strike was ordered by President Trump.',
        locator: 'section “Death”',
      },
    ],
    verdicts: [{ by: 'reviewer', rating: 'Accurate', rationale: 'The chronicle says so, and nobody disputes it.' }],
  },
  {
    by: 'editor',
    quote: 'said that two of its members had set off explosive belts',
    statement: 'Islamic State said that two of its members carried out the attack with explosive belts.',
    kind: 'attribution',
    claimant: 'Islamic State',
    via: 'a monitor of extremist media',
    assignee: 'editor',
    tags: 'ISIS-K',
    evidence: [
      {
        by: 'editor',
        source: 'post',
        stance: 'supports',
        quote: 'Two brothers set off their belts among the crowd.',
        locator: 'image 1, translated',
        note: 'It shows that the group said so, not that it was so. The article claims no more.',
      },
    ],
    verdicts: [
      {
        by: 'editor',
        rating: 'Accurate',
        rationale: 'The post says two men and belts, and the article attributes it.',
      },
    ],
  },
]
