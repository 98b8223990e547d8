import type { CleanLine } from './cleaned-import'

/** What the head of a Markdown file says of itself (`title: …` between two lines of `---`). */
export type MarkdownFacts = {
  title: string | null
  author: string | null
  date: string | null
  language: string | null
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const FENCE = /^\s{0,3}(?:`{3,}|~{3,})/
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/
const QUOTE = /^\s{0,3}(?:>\s?)+/
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:\s*\S+.*$/
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/

/** A longer paragraph is nobody's writing; its signs stay as they are. */
const LONGEST_MARKED_UP = 20_000

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
}

/** Reads the words of a Markdown text with LF line ends: paragraphs, headings, items of lists, quotes, rows of tables; links and emphasis become their words. */
export function markdownLines(content: string): { lines: CleanLine[]; facts: MarkdownFacts } {
  const { facts, body } = withoutHead(content)
  const lines: CleanLine[] = []
  let open: string[] = []
  let fenced = false
  let quoted = false
  const close = (kind: CleanLine['kind']) => {
    const text = wordsOf(open.join(' '))
    if (text !== '') lines.push({ text, kind })
    open = []
  }
  for (const raw of withoutComments(body).split('\n')) {
    if (FENCE.test(raw)) {
      close('paragraph')
      fenced = !fenced
      continue
    }
    const line = raw.replace(QUOTE, '')
    if (line.trim() === '' || (!fenced && isSetAside(line, open.length))) {
      close('paragraph')
      continue
    }
    if (fenced) {
      close('paragraph')
      open = [line]
      continue
    }
    const heading = HEADING.exec(line)
    if (heading) {
      close('paragraph')
      open = [heading[2] ?? '']
      close('heading')
    } else if (UNDERLINE.test(line)) {
      close('heading')
    } else {
      if (ITEM.test(line) || line.includes(' | ') || /^\s*\|/.test(line) || QUOTE.test(raw) !== quoted)
        close('paragraph')
      quoted = QUOTE.test(raw)
      open.push(line.replace(ITEM, '').replace(/^\s*\|\s*|\s*\|\s*$/g, ''))
    }
  }
  close('paragraph')
  return { lines, facts }
}

/** A rule, the address of a link, and the line under the head of a table hold no words; under words a line of dashes makes a heading. */
function isSetAside(line: string, openLines: number): boolean {
  if (DEFINITION.test(line)) return true
  if (openLines > 0 && UNDERLINE.test(line)) return false
  return RULE.test(line) || UNDERLINE.test(line) || (line.includes('-') && TABLE_RULE.test(line))
}

function wordsOf(markdown: string): string {
  if (markdown.length > LONGEST_MARKED_UP) return markdown.replace(/\s+/g, ' ').trim()
  const kept: string[] = []
  const plain = markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\ue000${kept.push(sign) - 1}\ue001`)
    .replace(/!\[[^\]]{0,300}\](?:\([^)]{0,1000}\)|\[[^\]]{0,100}\])/g, '')
    .replace(/\[\^[^\]]{1,50}\]:?/g, '')
    .replace(/\[([^[\]]{1,500})\](?:\([^()]{0,1000}(?:\([^()]{0,200}\)[^()]{0,200})?\)|\[[^\]]{0,100}\])/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]{1,1000}|[^<>\s@]{1,100}@[^<>\s]{1,100})>/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-zA-Z][^<>]{0,1000}>/g, '')
    .replace(/(`{1,3})\s?(.{1,300}?)\s?\1/g, '$2')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.{0,500}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(___|__|_)(?=\S)(.{0,500}?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/~~(?=\S)(.{0,500}?\S)~~/g, '$1')
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '')
  return plain.replace(/\s+/g, ' ').trim()
}

function withoutComments(text: string): string {
  let kept = ''
  let at = 0
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', open)
    if (end < 0) break
    kept += text.slice(at, open)
    at = end + 3
  }
  return kept + text.slice(at)
}

function withoutHead(content: string): { facts: MarkdownFacts; body: string } {
  const head = /^---\n([\s\S]{0,5000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(content.trimStart())
  const fact = (names: string) => {
    const found = new RegExp(`^(?:${names}):[ \\t]*(.+?)[ \\t]*$`, 'im').exec(head?.[1] ?? '')?.[1]
    return found ? found.replace(/^(["'])(.*)\1$/, '$2') : null
  }
  const facts = {
    title: fact('title'),
    author: fact('author|byline'),
    date: fact('date|published'),
    language: fact('lang|language'),
  }
  return { facts, body: head ? content.trimStart().slice(head[0].length) : content }
}
