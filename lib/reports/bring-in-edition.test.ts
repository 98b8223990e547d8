import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { LARGEST_EDITION, readBroughtIn } from './bring-in-edition-content'

const { content } = sampleEdition('Bolts')
const [source] = content.sources
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const house = { name: 'The Harbour Post', colour: '#1a2b3c', logo: { png: PNG, width: 1, height: 1 } }

/** A PNG whose head promises a square of so many pixels. */
function vast(side: number): { png: string; width: number; height: number } {
  const bytes = Buffer.from(PNG, 'base64')
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(side, 20)
  return { png: bytes.toString('base64'), width: side, height: side }
}

function sentencesOf(json: string): string[] {
  const read = readBroughtIn(json)
  return 'content' in read ? [] : read.sentences
}

describe('an edition that can be kept', () => {
  test.each([
    ['as it was handed out', canonicalJson(content)],
    ['indented, as some browsers save it', JSON.stringify(content, null, 2)],
    ['with a byte order mark', `\ufeff${canonicalJson(content)}`],
    ['with the look of a house', canonicalJson({ ...content, house })],
  ])('%s', (_how, json) => {
    expect(sentencesOf(json)).toEqual([])
  })
})

describe('what is refused, with a sentence', () => {
  const changed = (more: object) => JSON.stringify({ ...content, ...more })
  const drawn = (logo: object) => changed({ house: { ...house, logo: { ...house.logo, ...logo } } })

  test.each([
    ['no JSON', 'Not JSON at all', 'no JSON'],
    ['a list', '[1, 2]', 'no JSON of an edition'],
    ['a deep nest', '['.repeat(100_000), 'no JSON'],
    ['other JSON', '{"a":1}', 'does not say which format'],
    ['a later format', changed({ format: 'plumbline-edition/2' }), 'plumbline-edition/2'],
    ['a draft', changed({ state: 'draft' }), 'This is a draft'],
    ['a part that is missing', changed({ claims: undefined }), 'claims is not as it has to be'],
    ['a field nobody knows', changed({ article: { ...content.article, script: 'x' } }), 'article.script'],
    [
      'a deep field nobody knows',
      `${canonicalJson(content).slice(0, -1)},"z":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'a field this version of the software does not know, z',
    ],
    ['a prototype', `${canonicalJson(content).slice(0, -1)},"__proto__":{"a":1}}`, '__proto__'],
    ['no number', changed({ report: { ...content.report, number: null } }), 'which report and edition'],
    ['an edition 0', changed({ report: { ...content.report, edition: 0 } }), 'which report and edition'],
    ['a number with a path in spaces', changed({ report: { ...content.report, number: '../ etc' } }), 'no space'],
    ['a desk without a name', changed({ desk: { ...content.desk, name: '  ' } }), 'which desk'],
    ['a time zone there is not', changed({ desk: { ...content.desk, timeZone: 'Mars/Base' } }), 'Mars/Base'],
    ['a script as an address', changed({ article: { ...content.article, url: 'javascript:alert(1)' } }), 'http://'],
    [
      'one with a password',
      changed({ desk: { ...content.desk, publicationUrl: 'https://a:b@example.org' } }),
      'http://',
    ],
    ['data as the address of public pages', changed({ address: 'data:text/html,x' }), 'public pages'],
    ['a script as the address of a source', changed({ sources: [{ ...source, url: 'JavaScript:x' }] }), 'source 1'],
    [
      'a file as an archived copy',
      changed({ sources: [{ ...source, archiveUrl: 'file:///etc/passwd' }] }),
      'archived copy',
    ],
    ['a NUL character', changed({ article: { ...content.article, title: 'a\u0000b' } }), 'NUL'],
    ['half a character', changed({ article: { ...content.article, title: 'a\ud800' } }), 'surrogate'],
    ['a passage outside the text', changed({ article: { ...content.article, text: 'Short.' } }), 'outside the text'],
    ['a language there is not', changed({ article: { ...content.article, language: 'a"><script>' } }), 'no language'],
    ['styles as a colour', changed({ house: { ...house, colour: 'red;background:url(x)' } }), '#rrggbb'],
    ['a logo that is no PNG', drawn({ png: Buffer.from('<svg onload="x"/>').toString('base64') }), 'no PNG'],
    ['a logo of another size than it says', drawn({ width: 400 }), 'no PNG'],
    ['a small logo that would be drawn as a huge picture', drawn(vast(9_000)), 'no PNG'],
    ['a logo over 100 KB', drawn({ png: PNG.replace('==', '') + 'A'.repeat(140_000) }), 'no PNG'],
    ['a hash that is none', changed({ takenFrom: '../../etc' }), 'SHA-256'],
    ['more than 20 MB', `"${'a'.repeat(LARGEST_EDITION)}"`, 'larger than 20 MB'],
  ])('%s', (_what, json, words) => {
    expect(sentencesOf(json).join(' ')).toContain(words)
  })
})
