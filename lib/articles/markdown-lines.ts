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
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s*\S+.*$/
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/

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
  const close = (kind: CleanLine['kind']) => {
    const text = wordsOf(open.join(' '))
    if (text !== '') lines.push({ text, kind })
    open = []
  }
  for (const raw of body.replace(/<!--[\s\S]*?-->/g, '').split('\n')) {
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
      if (
        ITEM.test(line) ||
        line.includes(' | ') ||
        /^\s*\|/.test(line) ||
        QUOTE.test(raw) !== QUOTE.test(open[0] ?? raw)
      )
        close('paragraph')
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
  const kept: string[] = []
  const plain = markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\ue000${kept.push(sign) - 1}\ue001`)
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replace(/\[\^[^\]]+\]:?/g, '')
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+|[^>\s@]+@[^>\s]+)>/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replace(/(`+)\s?(.*?)\s?\1/g, '$2')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(___|__|_)(?=\S)(.*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/~~(?=\S)(.*?\S)~~/g, '$1')
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '')
  return plain.replace(/\s+/g, ' ').trim()
}

function withoutHead(content: string): { facts: MarkdownFacts; body: string } {
  const head = /^\s*---\n([\s\S]{0,5000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(content)
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
  return { facts, body: head ? content.slice(head[0].length) : content }
}
