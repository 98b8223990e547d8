import type { Page, Request } from '@playwright/test'

/** Keeps readings of a page from being answered until they are let go. */
export async function holdReadings(page: Page, path: string): Promise<{ asked: Promise<unknown>; letGo: () => void }> {
  let letGo = () => {}
  const free = new Promise<void>((done) => {
    letGo = done
  })
  const isReading = (request: Request) => {
    const headers = request.headers()
    const isFetch = headers.rsc === '1' && headers['next-router-prefetch'] === undefined
    return isFetch && new URL(request.url()).pathname === path
  }
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      if (isReading(route.request())) await free
      await route.continue()
    },
  )
  return { asked: page.waitForRequest(isReading), letGo }
}
