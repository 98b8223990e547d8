import { buffer } from 'node:stream/consumers'
import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import PDFDocument from 'pdfkit'

/** A PDF as another program writes it: `draw` puts its words on the pages. */
export async function aPdf(
  draw: (pdf: PDFDocument) => void,
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Buffer> {
  const pdf = new PDFDocument(options)
  draw(pdf)
  pdf.end()
  return buffer(pdf)
}

/** A Word document as another program writes it, with a table of one row and a footnote after the first paragraph. */
export async function aWordDocument({
  title = 'Ferry report',
  author = 'Port Office',
  paragraphs = ['The ferry stopped on Monday, the port office said.'],
  row = ['January', '6,200'],
  footnote = 'Counted at the north pier.',
} = {}): Promise<Buffer> {
  const [first = '', ...more] = paragraphs
  const cells = row.map((text) => new TableCell({ children: [new Paragraph(text)] }))
  const document = new Document({
    title,
    creator: author,
    footnotes: { 1: { children: [new Paragraph(footnote)] } },
    sections: [
      {
        children: [
          new Paragraph({
            children: [new TextRun(first.slice(0, 10)), new FootnoteReferenceRun(1), new TextRun(first.slice(10))],
          }),
          ...more.map((text) => new Paragraph(text)),
          new Table({ rows: [new TableRow({ children: cells })] }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
