/** The little of pdfkit that our tests use; the package brings no types. */
declare module 'pdfkit' {
  type Options = {
    userPassword?: string
    ownerPassword?: string
    info?: { Title?: string; Author?: string }
  }

  import type { Readable } from 'node:stream'

  export default class PDFDocument extends Readable {
    constructor(options?: Options)
    text(words: string, options?: Record<string, unknown>): this
    font(path: string): this
    fontSize(points: number): this
    moveDown(lines?: number): this
    addPage(): this
    image(bytes: Buffer, x: number, y: number): this
    end(): void
  }
}
