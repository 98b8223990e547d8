import { expect, test } from 'vitest'
import { isTooLarge } from './page-size'

const times = (piece: string) => `<body>${piece.repeat(1_000)}`

test.each([
  ['elements left open', times('<div>x'), true],
  ['elements that say they are closed, which no parser believes', times('<div/>'), true],
  ['elements nobody knows', times('<deep-er/>'), true],
  ['tags with long values', times(`<div a="${'x'.repeat(6_000)}">`), true],
  ['ends of elements that never began', times('<div></b>'), true],
  ['items and paragraphs that do not close each other', times('<p><li>'), true],
  ['comments that only stand in values', times('<div a="<!--">'), true],
  ['elements within a drawing that are not of it', `<svg><foreignObject>${'<div/>'.repeat(1_000)}`, true],
  ['too many tags', '<b>x</b>'.repeat(40_000), true],
  ['elements beside each other', times('<div>x</div>'), false],
  ['items and paragraphs nobody closed', times('<li>x'), false],
  ['rows nobody closed', `<table>${'<tr><td>x<td>y'.repeat(1_000)}`, false],
  ['a drawing of many parts', `<svg>${'<path d="x"/>'.repeat(1_000)}</svg>`, false],
  ['line ends of all kinds', times('x<br><br/>'), false],
  ['tags in scripts', `<script>${'"<div>"'.repeat(1_000)}</script>`, false],
  ['tags in a comment', `<!-- ${'<div>'.repeat(1_000)} -->`, false],
  ['no tags', 'x < y '.repeat(1_000), false],
])('%s', (_, page, large) => expect(isTooLarge(page)).toBe(large))
