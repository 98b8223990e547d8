import { html } from '@/lib/exports/html'
import { embedMarkup } from './embed-page'

const WIDTH = 600
const HEIGHT = 320

/** What a site elsewhere asks for with an address of ours: how large it may be, and in which form the answer comes. */
export type OembedQuestion = { format: 'json' | 'xml'; maxWidth: number | null; maxHeight: number | null }

/** The question in the query of an address (oEmbed 1.0, 2.2); `unknown-format` for a form that is not given out. */
export function readOembed(query: URLSearchParams): OembedQuestion | 'unknown-format' {
  const format = query.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') return 'unknown-format'
  return { format, maxWidth: size(query.get('maxwidth')), maxHeight: size(query.get('maxheight')) }
}

function size(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}

/** Where an address of a public claim or report points to; claim and edition are null where it names none. */
export type PublicTarget = { slug: string; report: string; claim: number | null }

/** What of a desk the part of an address after its word names; null when it is neither a report nor a claim. */
export function readTarget(slug: string, path: string): PublicTarget | null {
  const [report, part, ...more] = path.replace(/^\/+|\/+$/g, '').split('/')
  if (report === undefined || report === '' || more.length > 0) return null
  if (part === undefined || /^edition-[1-9]\d*$/.test(part)) return { slug, report: decoded(report), claim: null }
  const claim = /^C-([1-9]\d{0,6})$/.exec(part)?.[1]
  return claim === undefined ? null : { slug, report: decoded(report), claim: Number(claim) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export type Shown = { house: string; houseAddress: string; title: string; address: string; claim: number | null }

/** The answer of oEmbed 1.0 (2.3.4): a claim is a frame of type rich, no larger than was asked for; a report is a link. */
export function oembedAnswer(shown: Shown, { format, maxWidth, maxHeight }: OembedQuestion): string {
  const common = { version: '1.0', title: shown.title, provider_name: shown.house, provider_url: shown.houseAddress }
  const width = fitted(WIDTH, maxWidth)
  const height = fitted(HEIGHT, maxHeight)
  const frame = embedMarkup({ address: shown.address, title: shown.title, width, height })
  const answer: Record<string, string | number> =
    shown.claim === null ? { type: 'link', ...common } : { type: 'rich', ...common, width, height, html: frame }
  if (format === 'json') return `${JSON.stringify(answer)}\n`
  const members = Object.entries(answer).map(([name, value]) => member(name, value))
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${members.join('')}</oembed>\n`
}

/** The usual size, or less where less is asked for: the frame scrolls then. */
function fitted(usual: number, most: number | null): number {
  return most === null ? usual : Math.min(most, usual)
}

function member(name: string, value: string | number): string {
  return `<${name}>${html`${value}`.markup}</${name}>`
}
