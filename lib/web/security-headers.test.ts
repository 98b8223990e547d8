import { expect, test } from 'vitest'
import {
  FILE_POLICY,
  FRAME_POLICY,
  framedHeaders,
  isPublicPath,
  PDF_POLICY,
  policyOfFile,
  publicHeaders,
} from './security-headers'

test.each([
  ['a report is saved', '/articles/1/report/export/csv', FILE_POLICY],
  ['so is an edition', '/reports/1/editions/2/export/claimreview', FILE_POLICY],
  ['what a report looks like may stand in a frame of ours', '/reports/1/editions/2/preview/docx/frame', FRAME_POLICY],
  ['so may a PDF, for the viewer of the browser', '/articles/1/report/preview/pdf/frame', PDF_POLICY],
  ['the page that shows a format is one of our pages', '/reports/1/editions/2/preview/pdf', null],
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

test('a PDF may be framed by our own pages, loads nothing and sends nothing', () => {
  expect(framedHeaders('/reports/1/preview/pdf/frame')).toMatchObject({ 'X-Frame-Options': 'SAMEORIGIN' })
  expect(PDF_POLICY).toMatch(/default-src 'none'.*form-action 'none'.*frame-ancestors 'self'/)
  expect(PDF_POLICY).not.toMatch(/script-src|https?:|unsafe-eval/)
})

test('the frame of a stored page has no script, no network, and no way out', () => {
  expect(FRAME_POLICY).toContain("sandbox; default-src 'none'")
  expect(FRAME_POLICY).toContain("frame-ancestors 'self'")
  expect(FRAME_POLICY).not.toMatch(/script-src|https?:|allow-/)
})

test.each([
  ['the index of a desk', '/published/wire', true],
  ['the pages without a desk', '/published', true],
  ['a page that only begins alike', '/published-by', false],
  ['the workbench', '/reports', false],
])('%s: everybody may read it: %s %s', (_what, path, open) => {
  expect(isPublicPath(path)).toBe(open)
})

test('a public page has no script, stands in no frame, and promises nothing for https', () => {
  const headers = publicHeaders('/published/wire/WD-2024-001/C-3')
  expect(headers['Content-Security-Policy']).toContain("default-src 'none'; style-src 'self'")
  expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'")
  expect(headers['Content-Security-Policy']).not.toContain('script-src')
  expect(headers['X-Frame-Options']).toBe('DENY')
  expect(headers['Strict-Transport-Security']).toBeUndefined()
})

test('only the frame of a claim may stand on pages elsewhere; its picture is shown there too', () => {
  const frame = publicHeaders('/published/wire/WD-2024-001/C-3/embed')
  expect(frame['Content-Security-Policy']).toContain('frame-ancestors *')
  expect(frame['X-Frame-Options']).toBeUndefined()
  expect(publicHeaders('/published/wire/embed')['X-Frame-Options']).toBe('DENY')
  expect(publicHeaders('/published/wire/WD-2024-001/C-3/image.png')['Cross-Origin-Resource-Policy']).toBe(
    'cross-origin',
  )
})

test('a file of a public edition is saved, and runs nothing where it is opened', () => {
  expect(publicHeaders('/published/wire/WD-2024-001/edition-1/export/html')['Content-Security-Policy']).toBe(
    FILE_POLICY,
  )
})
