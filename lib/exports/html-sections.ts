import type { EditionSource } from '@/lib/reports/edition'
import { type Html, html, linkable } from './html'
import { claimLink, lineHtml, type Page } from './html-page'
import { ratingsHtml } from './html-rating'

/** Why there is another edition, and what it says anew; nothing of a first edition. */
export function changesHtml(page: Page): Html {
  const { words, print } = page
  const { report, changes } = print.content
  const why = report.again === null ? null : saidHtml('why', words.say('whyThisEdition'), report.again)
  if (changes === undefined) return html`${why}`
  const heading = words.say('whatChanged', { number: (report.edition ?? 1) - 1 })
  const list = changes.map(
    (change) =>
      html`<li data-change="${change.kind}">${claimLink(words.lines.change(change), change.claim, page)}</li>`,
  )
  const said = list.length === 0 ? html`<p>${words.say('nothingChanged')}</p>` : html`<ul class="open">${list}</ul>`
  return html`${why}<h2 id="changes">${heading}</h2>${said}
`
}

/** What was found in a few sentences, and how often each rating was given. */
export function summaryHtml(page: Page): Html {
  const { words, print } = page
  return html`<h2 id="summary">${words.say('summary')}</h2>
<p>${words.summary(print.content)}</p>
${ratingsHtml(page)}
`
}

/** What blocked sign-off and why it was published all the same; what only warned. */
export function problemsHtml(page: Page): Html {
  const { words, print } = page
  const { blockers, warnings = [], report } = print.content
  const open = blockers.map(
    (each) => html`<li data-open-item>${claimLink(words.lines.openItem(each, print.content), each.claim, page)}</li>`,
  )
  const warned = warnings.map(
    (each) => html`<li data-warning>${claimLink(words.lines.warning(each), each.claim, page)}</li>`,
  )
  const why = report.blockersReason
  return html`${why === null ? null : saidHtml('why-open', words.say('whyWithOpenItems'), why)}${
    open.length === 0
      ? null
      : html`<h2 id="open-items">${words.say('openItems')}</h2><ul class="open">${open}</ul>
`
  }${
    warned.length === 0
      ? null
      : html`<h2 id="warnings">${words.say('warnings')}</h2><p>${words.say('warningsDoNotStop')}</p><ul class="open">${warned}</ul>
`
  }`
}

/** What is said before the claims of a set, and the articles they stand in. */
export function setHtml({ words, print: { content } }: Page): Html | null {
  const { set } = content
  if (set === undefined) return null
  const comma = words.say('listComma')
  const articles = set.articles.map(({ number, title, byline, publisher, publishedOn, url, version, language }) => {
    const link = linkable(url)
    const facts = [byline, publisher].filter((fact) => fact !== null).map((fact) => html`<bdi>${fact}</bdi>${comma}`)
    const day = publishedOn === null ? '' : `${comma}${words.day(publishedOn)}`
    return html`<li id="a-${number}" value="${number}" data-article="${number}"><cite lang="${language}" dir="auto">${title}</cite>. ${facts}${words.say('articleVersion', { number: version })}${day}.${link === null ? null : html` <a href="${link}" rel="noopener noreferrer nofollow"><bdi>${link}</bdi></a>`}</li>`
  })
  const said = set.introduction === null ? null : saidHtml('introduction', words.say('introduction'), set.introduction)
  return html`${said}<h2 id="articles">${words.say('articles')}</h2><ol class="notes">${articles}</ol>
`
}

/** The sources by their numbers. */
export function sourcesHtml({ words, print: { content } }: Page): Html | null {
  if (content.sources.length === 0) return null
  const list = content.sources.map((source) => sourceHtml(source, words))
  return html`<h2 id="sources">${words.say('sources')}</h2><ol class="notes">${list}</ol>
`
}

/** Every total by its name. */
export function totalsHtml({ words, print: { content } }: Page): Html {
  const rows = words
    .totals(content)
    .map(
      ({ name, count }) =>
        html`<tr><th scope="row"><bdi>${name}</bdi></th><td class="n" data-total="${name}">${count}</td></tr>`,
    )
  return html`<h2 id="totals">${words.say('totals')}</h2>
<table><tbody>${rows}</tbody></table>
`
}

function saidHtml(id: string, heading: string, words: string): Html {
  return html`<h2 id="${id}">${heading}</h2><p class="said" dir="auto">${words}</p>
`
}

function sourceHtml(source: EditionSource, words: Page['words']): Html {
  const { title, facts, origin, more } = words.lines.source(source)
  const [url, archive] = [linkable(source.url), linkable(source.archiveUrl ?? null)]
  const link = (address: string) =>
    html`<a href="${address}" rel="noopener noreferrer nofollow"><bdi>${address}</bdi></a>`
  const lines = [...(origin === null ? [] : [origin]), ...more].map((line) => html` ${lineHtml(line)}.`)
  const archived = archive === null ? null : html` ${words.say('archived')}: ${link(archive)}`
  return html`<li id="s-${source.number}" value="${source.number}"><cite dir="auto">${title}</cite>. ${lineHtml(facts)}.${url === null ? null : html` ${link(url)}`}${lines}${archived}</li>`
}
