/** Every key of the workbench and what it does, by screen: the key sheet shows exactly this. */
export const KEY_GROUPS: readonly { where: string; keys: readonly (readonly [pressed: string, does: string])[] }[] = [
  {
    where: 'Everywhere',
    keys: [
      ['Ctrl K', 'find anything'],
      ['?', 'show these keys'],
      ['b', 'open your notifications'],
      ['Ctrl ↵', 'send the form you are in'],
      ['Esc', 'close, or leave the field'],
    ],
  },
  {
    where: 'Notifications',
    keys: [
      ['j k', 'next, previous'],
      ['↵', 'open what it tells of: it is read then'],
    ],
  },
  {
    where: 'My desk',
    keys: [['t', 'take the next claim nobody works on']],
  },
  {
    where: 'Galley',
    keys: [
      ['j k', 'next, previous passage'],
      ['s', 'select words: arrows move, Shift+arrows extend'],
      ['c', 'record a claim on the selection, or on the passage'],
      ['n', 'nothing to check: mark the passage'],
      ['[ ]', 'previous, next claim'],
      ['e', 'attach a source to the claim'],
      ['v', 'give a verdict on the claim'],
      ['m', 'comment on the passage'],
      ['↵', 'open the claim'],
    ],
  },
  {
    where: 'Claim',
    keys: [
      ['j k', 'next, previous claim of the article'],
      ['e', 'attach a source'],
      ['v', 'give a verdict'],
      ['m', 'comment on the claim'],
      ['t', 'take the claim yourself'],
      ['1 … 6', 'choose a rating in the verdict form'],
    ],
  },
  {
    where: 'Claims',
    keys: [
      ['j k', 'next, previous row'],
      ['x', 'tick the row'],
      ['a', 'assign what is ticked'],
      ['t', 'in the claims of one article: take the next that nobody works on'],
      ['/', 'search'],
      ['↵', 'open the claim'],
    ],
  },
]
