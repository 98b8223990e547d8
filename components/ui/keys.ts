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
      ['← ↑ → ↓', 'next cell; with Ctrl to the end'],
      ['Shift ↓', 'tick rows as you go'],
      ['Shift →', 'choose cells to copy'],
      ['x', 'tick the row'],
      ['Ctrl A', 'tick all that are loaded'],
      ['a', 'assign what is ticked'],
      ['Ctrl Z', 'undo the last change of many'],
      ['e F2', 'edit the cell; so does a letter that is no key'],
      ['Ctrl C', 'copy the rows or cells as a table'],
      ['< >', 'make the column narrower, wider'],
      ['t', 'in the claims of one article: take the next that nobody works on'],
      ['/', 'search'],
      ['↵', 'open the claim beside the table, Esc to come back'],
      ['o', 'open its page'],
      ['v', 'show or hide the preview beside the table'],
    ],
  },
]
