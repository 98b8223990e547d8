import { expect, test } from 'vitest'
import { readColour, slugIssue } from './public-face'

test.each([
  ['wire', 'a word'],
  ['foreign-desk-2', 'words and a number, with dashes'],
  ['a', 'one letter'],
  ['a'.repeat(40), 'forty letters'],
])('%s can stand in an address: %s', (slug) => {
  expect(slugIssue(slug)).toBeNull()
})

test.each([
  ['Wire', 'capitals would make two addresses of one'],
  ['-wire', 'a dash in front'],
  ['wire-', 'a dash behind'],
  ['wire/desk', 'a slash is another place'],
  ['..', 'dots lead elsewhere'],
  ['a'.repeat(41), 'forty-one letters'],
  ['мир', 'letters that look like others'],
  ['oembed', 'the workbench’s own'],
  ['', 'nothing'],
])('%j cannot: %s', (slug) => {
  expect(slugIssue(slug)).not.toBeNull()
})

test.each<[typed: string, colour: string | null, what: string]>([
  ['#1D4ED8', '#1d4ed8', 'capitals'],
  ['1d4ed8', '#1d4ed8', 'without its sign'],
  ['#abc', '#aabbcc', 'three digits'],
  [' #123456 ', '#123456', 'with spaces around'],
  ['red', null, 'a name'],
  ['#12345', null, 'five digits'],
  ['#123456;background:url(x)', null, 'more than a colour'],
])('%j is read as %s: %s', (typed, colour) => {
  expect(readColour(typed)).toBe(colour)
})
