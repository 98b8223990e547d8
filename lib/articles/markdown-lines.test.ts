import { expect, test } from 'vitest'
import { markdownLines } from './markdown-lines'

const read = (content: string) =>
  markdownLines(content).lines.map(({ text, kind }) => (kind === 'heading' ? `# ${text}` : text))

test.each([
  ['lines of a paragraph are joined', 'One\ntwo.\n\nThree.', ['One two.', 'Three.']],
  ['headings with signs', '# Title #\n\n### Part', ['# Title', '# Part']],
  ['headings with a line under them', 'Title\n=====\nPart\n----\nText.', ['# Title', '# Part', 'Text.']],
  ['items of lists are paragraphs', '- One\n- Two\n  goes on\n1. Three', ['One', 'Two goes on', 'Three']],
  ['quotes lose their sign', '> Quoted\n> words.\n\nMore.', ['Quoted words.', 'More.']],
  ['a link is its words', 'See [the page](https://example.org/a_(b)) now.', ['See the page now.']],
  ['a link by reference is its words', 'See [the page][1] now.\n\n[1]: https://example.org', ['See the page now.']],
  ['an address in angles is the address', 'See <https://example.org/x>.', ['See https://example.org/x.']],
  ['a picture is nothing', '![A bridge](b.png)\n\nText.', ['Text.']],
  [
    'emphasis is its words',
    'It was *very* **very** ***old*** and _dark_ and ~~not~~ `here`.',
    ['It was very very old and dark and not here.'],
  ],
  ['underscores in words stay', 'The file a_b_c is old.', ['The file a_b_c is old.']],
  ['stars that multiply stay', 'It is 2 * 3 * 4.', ['It is 2 * 3 * 4.']],
  ['escaped signs stay', 'It is \\*old\\*.', ['It is *old*.']],
  ['rules and comments vanish', 'One.\n\n---\n\n<!-- no\none -->Two.', ['One.', 'Two.']],
  ['tags and entities vanish', 'One<br>two &amp; <b>three</b>.', ['One two & three.']],
  ['rows of tables are lines', '| a | b |\n|---|---|\n| 1 | 2 |', ['a | b', '1 | 2']],
  ['notes vanish from the text', 'One.[^1]\n\n[^1]: A note.', ['One.', 'A note.']],
  ['code keeps its words', '```\nx = 1\n```', ['x = 1']],
])('%s', (_, content, lines) => expect(read(content)).toEqual(lines))

test('the head of a file tells title, author, date and language and is no text', () => {
  const { lines, facts } = markdownLines(
    '---\ntitle: "The bridge"\nauthor: Ana Lind\ndate: 2024-01-25\nlang: en\n---\nText.',
  )
  expect(facts).toEqual({ title: 'The bridge', author: 'Ana Lind', date: '2024-01-25', language: 'en' })
  expect(lines).toEqual([{ text: 'Text.', kind: 'paragraph' }])
})
