import { expect, test } from 'vitest'
import { FILE_POLICY, FRAME_POLICY, framedHeaders, policyOfFile } from './security-headers'

test.each([
  ['a report is saved', '/articles/1/report/export/csv', FILE_POLICY],
  ['so are captured bytes', '/sources/1/snapshots/2/file', FILE_POLICY],
  ['and web archives', '/sources/1/snapshots/2/warc', FILE_POLICY],
  ['a picture made anew loads nothing', '/sources/1/snapshots/2/picture', FILE_POLICY],
  ['a stored page may stand in a frame of ours', '/sources/1/snapshots/2/frame', FRAME_POLICY],
  ['the page around it is one of our pages', '/sources/1/snapshots/2', null],
  ['and so is whatever only looks like one of these', '/sources/frame', null],
])('%s', (_what, path, policy) => {
  expect(policyOfFile(path)).toBe(policy)
})

test('only a stored page may be framed', () => {
  expect(framedHeaders('/sources/1/snapshots/2/frame')).toMatchObject({ 'X-Frame-Options': 'SAMEORIGIN' })
  expect(framedHeaders('/sources/1/snapshots/2/file')).toEqual({})
})

test('the frame of a stored page has no script, no network, and no way out', () => {
  expect(FRAME_POLICY).toContain("sandbox; default-src 'none'")
  expect(FRAME_POLICY).toContain("frame-ancestors 'self'")
  expect(FRAME_POLICY).not.toMatch(/script-src|https?:|allow-/)
})
