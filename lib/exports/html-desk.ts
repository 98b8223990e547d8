import { deskLines } from './desk-lines'
import { type Html, html } from './html'
import { lineHtml, type Page } from './html-page'

/** What only the desk reads: how it worked, and what was said. */
export function deskHtml({ print, words }: Page): Html | null {
  if (print.options.audience === 'readers') return null
  const { rules, comments } = deskLines(print.content, words.language)
  const threads = comments.map(({ on, said, resolved }) => {
    const told = said.map(
      ({ head, text }) => html`<p class="by">${lineHtml(head)}</p><p class="pre" dir="auto">${text}</p>`,
    )
    const about = [on, resolved].filter((part) => part !== null).join(words.say('listComma'))
    return html`<li data-comment><b>${about}</b>${told}</li>`
  })
  return html`${
    rules.length === 0
      ? null
      : html`<h2 id="rules">${words.say('rules')}</h2><ul class="open">${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
`
  }${
    threads.length === 0
      ? null
      : html`<h2 id="comments">${words.say('comments')}</h2><ul class="ev">${threads}</ul>
`
  }`
}
