import sharp from 'sharp'
import { expect, test } from 'vitest'
import { aPdf, aWordDocument } from '@/lib/testing/sample-files'
import { type FileKind, sniffFile } from './sniff-file'

const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
const text = (words: string) => async () => Buffer.from(words)

test.each<[string, FileKind, () => Promise<Uint8Array>]>([
  ['a PDF', 'pdf', () => aPdf((pdf) => pdf.text('x'))],
  ['a PDF with a little before it', 'pdf', text('\n\n%PDF-1.4\n')],
  ['a page about PDF files', 'html', text('<p>%PDF-1.4 is how they begin</p>')],
  ['a Word document', 'docx', () => aWordDocument()],
  ['an archive of something else', 'unknown', text('PK\x03\x04 and nothing more')],
  ['PNG', 'png', () => picture.clone().png().toBuffer()],
  ['JPEG', 'jpeg', () => picture.clone().jpeg().toBuffer()],
  ['WebP', 'webp', () => picture.clone().webp().toBuffer()],
  ['HTML', 'html', text('<!DOCTYPE html><title>x</title>')],
  ['HTML after a mark, a comment and white space', 'html', text('\ufeff \n<!-- saved -->\n<HTML lang=en>')],
  ['XHTML', 'html', text('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y">\n<html>')],
  ['HTML in UTF-16', 'html', async () => Buffer.from('\ufeff<html><body>x', 'utf16le')],
  ['HTML after thousands of comments', 'html', text(`${'<!---->'.repeat(5_000)}<html>`)],
  ['comments that are never followed by anything', 'plain', text('<!---->'.repeat(9_000))],
  ['a drawing', 'svg', text('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "y"><svg xmlns="x"><script/></svg>')],
  ['other XML', 'plain', text('<?xml version="1.0"?><rows><row/></rows>')],
  [
    'a saved page',
    'mhtml',
    text('From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n'),
  ],
  ['words', 'plain', text('The ferry stopped.')],
  ['JSON', 'plain', text('{"a": "<html>"}')],
  ['nothing', 'plain', text('')],
])('%s', async (_, kind, make) => expect(sniffFile(await make())).toBe(kind))

test.each<[string, FileKind, string, { contentType?: string; fileName?: string }]>([
  [
    'a piece of a page that its server calls a page',
    'html',
    'Ferry <b>stops</b>',
    { contentType: 'text/html; charset=utf-8' },
  ],
  ['a piece of a page by its name', 'html', 'Ferry <b>stops</b>', { fileName: 'ferry.HTM' }],
  ['words called a page are words', 'plain', 'Ferry stops', { contentType: 'text/html' }],
  ['words called a PDF are words', 'plain', 'Ferry stops', { contentType: 'application/pdf', fileName: 'ferry.pdf' }],
  ['a page called a picture is a page', 'html', '<html>x', { contentType: 'image/png', fileName: 'ferry.png' }],
  ['a PDF called a page is a PDF', 'pdf', '%PDF-1.7', { contentType: 'text/html', fileName: 'ferry.html' }],
])('%s', (_, kind, bytes, hints) => expect(sniffFile(Buffer.from(bytes), hints)).toBe(kind))
