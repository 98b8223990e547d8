import { type Html, html } from './html'
import type { Page } from './html-page'

/** A list of the sections this report has, each a link. */
export function contentsHtml({ print, words }: Page): Html {
  const { say } = words
  const { content, options } = print
  const { report, set, blockers, warnings = [], sources, changes, rules, comments = [] } = content
  const desk = options.audience === 'desk'
  const sections: [string, string, boolean][] = [
    ['why', say('whyThisEdition'), report.again !== null],
    ['changes', say('whatChanged', { number: (report.edition ?? 1) - 1 }), changes !== undefined],
    ['summary', say('summary'), true],
    ['why-open', say('whyWithOpenItems'), report.blockersReason !== null],
    ['open-items', say('openItems'), blockers.length > 0],
    ['warnings', say('warnings'), warnings.length > 0],
    ['introduction', say('introduction'), typeof set?.introduction === 'string'],
    ['articles', say('articles'), set !== undefined],
    ['article', say('article'), set === undefined],
    ['claims', say('claims'), true],
    ['sources', say('sources'), sources.length > 0],
    ['rules', say('rules'), desk && rules !== undefined],
    ['comments', say('comments'), desk && comments.length > 0],
    ['totals', say('totals'), true],
  ]
  const links = sections.flatMap(([id, name, there]) => (there ? [html`<li><a href="#${id}">${name}</a></li>`] : []))
  return html`<nav class="toc" aria-label="${say('contents')}"><ul>${links}</ul></nav>
`
}
