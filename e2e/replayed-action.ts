import type { Page, Request } from '@playwright/test'
import { workbench } from './workbench'

/** Remembers the last form that `page` sent to the server, so that somebody else can send the same. */
export function lastSentBy(page: Page): { request: () => Request } {
  let last: Request | undefined
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.headers()['next-action']) last = request
  })
  return {
    request: () => {
      if (last === undefined) throw new Error('No form was sent.')
      return last
    },
  }
}

/** Sends what somebody sent once more, as the person signed in on `page`, past every screen; gives the raw answer. */
export async function sendAs(page: Page, sent: Request): Promise<string> {
  const { 'next-action': action = '', 'content-type': type = '', accept = '' } = sent.headers()
  const answer = await page.request.post(sent.url(), {
    headers: { 'next-action': action, 'content-type': type, accept, origin: new URL(workbench().url).origin },
    data: sent.postDataBuffer() ?? undefined,
  })
  return answer.text()
}
