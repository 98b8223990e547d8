import { deskLines } from './desk-lines'
import { escapeMarkdownBlock as block, escapeMarkdown as md, markdownLink } from './escape-markdown'
import { plain } from './line'
import { claimMarkdown } from './markdown-claim'
import { headMarkdown } from './markdown-head'
import type { Print } from './print'
import { type Words, wordsOf } from './words'

/** The whole report as CommonMark with tables. What people wrote is escaped: it can become neither markup, link nor HTML. */
export function exportMarkdown(print: Print): string {
  return [...markdownParts(print)].join('')
}

/** The same text in parts, a section or a claim each. */
export function* markdownParts(print: Print): Generator<string> {
  let before = ''
  for (const part of sectionsOf(print, wordsOf(print.options.language))) {
    if (part === '') continue
    yield `${before}${part}`
    before = '\n\n'
  }
  yield '\n'
}

function* sectionsOf(print: Print, words: Words): Generator<string> {
  const { content, claims, leftOut, sha256 } = print
  const { say } = words
  yield* headMarkdown(print, words)
  yield* summary(print, words)
  yield* openItems(print, words)
  yield* warnings(print, words)
  yield `## ${say('claims')}`
  if (content.claims.length === 0) yield md(say('noClaims'))
  if (leftOut > 0) yield md(say('leftOut', { count: leftOut }))
  for (const claim of claims) yield claimMarkdown(claim, words, content.desk.timeZone)
  yield* sources(print, words)
  yield* article(print, words)
  yield* desk(print, words)
  yield '---'
  yield `${say('hash')}: \`${sha256}\``
  if (content.takenFrom !== undefined) yield md(say('takenFrom', { hash: content.takenFrom }))
}

function summary({ content }: Print, words: Words): string[] {
  const { say } = words
  const rows = words.totals(content).map(({ name, count }) => `| ${md(name)} | ${count} |`)
  const scale = content.scale.map(({ label, meaning }) => `- **${md(label)}**: ${md(meaning)}`)
  return [
    `## ${say('summary')}`,
    md(words.summary(content)),
    [`| ${say('totals')} | |`, '|:--|--:|', ...rows].join('\n'),
    `### ${say('ratings')}`,
    scale.join('\n'),
  ]
}

function openItems({ content }: Print, words: Words): string[] {
  const { blockers, report } = content
  const heading = `## ${words.say('openItems')}`
  if (blockers.length === 0) return [heading, md(words.say('noOpenItems'))]
  const lines = blockers.map((blocker) => `- ${md(words.openItem(blocker, content))}`)
  const why = `### ${words.say('whyWithOpenItems')}`
  return [heading, lines.join('\n'), ...(report.blockersReason ? [why, block(report.blockersReason, '> ')] : [])]
}

function warnings({ content: { warnings: all = [] } }: Print, words: Words): string[] {
  if (all.length === 0) return []
  const lines = all.map((warning) => `- ${md(words.warning(warning))}`).join('\n')
  return [`## ${words.say('warnings')}`, md(words.say('warningsDoNotStop')), lines]
}

function sources({ content }: Print, words: Words): string[] {
  if (content.sources.length === 0) return []
  const lines = content.sources.map((source) => {
    const { title, facts, origin, more } = words.source(source)
    const archive = source.archiveUrl ? `${md(words.say('archived'))}: ${markdownLink(source.archiveUrl)}` : null
    const links = [source.url && markdownLink(source.url), archive]
    const parts = [md(title), md(facts), origin && md(origin), ...more.map(md), ...links]
    return `${source.number}. ${parts.filter(Boolean).join('. ')}`
  })
  return [`## ${words.say('sources')}`, lines.join('\n')]
}

function article({ content: { article, set }, options }: Print, words: Words): string[] {
  if (set !== undefined) return []
  const marked = article.passages.flatMap(({ number, mark }) => {
    if (mark === null || options.audience === 'readers') return []
    const name = `${words.say('passage', { number })}${words.say('listComma')}${words.mark(mark.kind)}`
    return [`- ${md(words.say('named', { name, value: mark.reason }))}`]
  })
  const marks = marked.length === 0 ? [] : [`### ${words.say('marked')}`, marked.join('\n')]
  return [`## ${words.say('article')}`, block(article.text, '> '), ...marks]
}

function desk({ content, options }: Print, words: Words): string[] {
  if (options.audience === 'readers') return []
  const { rules, comments } = deskLines(content, words.language)
  const said = comments.map(({ on, said, resolved }) => {
    const [first, ...replies] = said.map(({ head, text }) => md(words.say('named', { name: plain(head), value: text })))
    const about = [on, resolved].filter((part) => part !== null).join(words.say('listComma'))
    return [`- ${md(about)}: ${first ?? ''}`, ...replies.map((reply) => `  - ${reply}`)].join('\n')
  })
  return [
    ...(rules.length === 0 ? [] : [`## ${words.say('rules')}`, rules.map((line) => `- ${md(line)}`).join('\n')]),
    ...(said.length === 0 ? [] : [`## ${words.say('comments')}`, said.join('\n')]),
  ]
}
