import { resolve } from 'node:path'
import { NodeCompiler, type NodeError, type RenderPdfOpts } from '@myriaddreamin/typst-ts-node-compiler'

/** Where the templates lie; the workbench runs from the folder it lies in. */
const TEMPLATES = resolve('lib', 'exports', 'typst')

/** Fonts are taken in this order, before any the machine has: the same name is always the same font. Each folder holds one file. */
const FONTS = [
  'source-serif-4/400Regular',
  'source-serif-4/400Regular_Italic',
  'source-serif-4/600SemiBold',
  'inter/400Regular',
  'inter/500Medium',
  'inter/600SemiBold',
  'amiri/400Regular',
  'amiri/700Bold',
  'noto-sans/400Regular',
  'noto-sans/600SemiBold',
].map((font) => resolve('node_modules', '@expo-google-fonts', font))

/** A template, what it is given (read there from `sys.inputs.data`), and files it can name beside it. */
export type Typesetting = { template: 'report.typ' | 'card.typ'; data: unknown; files?: Record<string, Uint8Array> }

type PdfKind = 'ua-1' | 'tagged' | 'untagged'

const PDF_OPTIONS: Record<PdfKind, RenderPdfOpts> = {
  'ua-1': { pdfStandard: 'ua-1' },
  tagged: {},
  untagged: { pdfTags: false },
}

/** What was typeset. Both throw an Error that names what Typst refused. */
export type Typeset = { pdf: (how: PdfKind) => Uint8Array; svg: () => string }

/** Sets the pages; throws an Error with what Typst says is wrong. It takes as long as it takes: seconds for a thousand claims. */
export function typeset<T>({ template, data, files = {} }: Typesetting, take: (pages: Typeset) => T): T {
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: FONTS }] })
  try {
    for (const [name, bytes] of Object.entries(files)) compiler.mapShadow(resolve(TEMPLATES, name), Buffer.from(bytes))
    const set = compiler.compile({
      mainFilePath: resolve(TEMPLATES, template),
      inputs: { data: JSON.stringify(data) },
    })
    const pages = set.result
    if (pages === null) throw new Error(saidOf(compiler, set.takeError()))
    return take({
      pdf: (how) => compiler.pdf(pages, PDF_OPTIONS[how]),
      svg: () => compiler.plainSvg(pages),
    })
  } finally {
    // What Typst remembers between runs is hundreds of megabytes after a long report.
    compiler.evictCache(0)
  }
}

function saidOf(compiler: NodeCompiler, error: NodeError | null): string {
  if (error === null) return 'Typst gave no page.'
  return `Typst: ${JSON.stringify(compiler.fetchDiagnostics(error))}`
}
