import type { Page } from '@playwright/test'

/** Makes the ways of a page to another one end only when that answers: whoever opens a page by it may press a key at once. */
export function answeringPage(page: Page): Page {
  const { goto, reload, goBack, goForward, waitForURL } = page
  const answering =
    <Given extends unknown[], Answer>(go: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      const answer = await go.apply(page, given)
      await untilItAnswers(page)
      return answer
    }
  page.goto = answering(goto)
  page.reload = answering(reload)
  page.goBack = answering(goBack)
  page.goForward = answering(goForward)
  page.waitForURL = answering(waitForURL)
  return page
}

/**
 * Waits until all of the page answers to keys and presses. The server draws a page before its scripts take it over, and what is
 * pressed before is lost; React marks each element it has taken over, and has all effects run when the page is idle after that.
 * A page that is not the workbench's own has nobody to wait for.
 */
export async function untilItAnswers(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.querySelector('script[src*="/_next/"]') === null) return true
    const drawn = document.querySelectorAll(
      'header, main, h1, h2, form, a, button, summary, input:not([type=hidden]), textarea, select',
    )
    const taken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
    if (drawn.length === 0 || ![...drawn].every(taken)) return false
    return new Promise<boolean>((done) => requestIdleCallback(() => done(true)))
  })
}
