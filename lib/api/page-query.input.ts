import { z } from 'zod'

/** How many rows a page has that does not say. */
const USUAL_PAGE = 50
const LARGEST_PAGE = 200

/** Which page of a list. */
export const pageQuery = {
  limit: z.coerce
    .number({ error: `The limit is a number from 1 to ${LARGEST_PAGE}.` })
    .int()
    .min(1, { error: `The limit is a number from 1 to ${LARGEST_PAGE}.` })
    .max(LARGEST_PAGE, { error: `The limit is a number from 1 to ${LARGEST_PAGE}.` })
    .default(USUAL_PAGE)
    .describe('How many rows.'),
  after: z.string().min(1).max(4_000).optional().describe('The cursor `next` of the page before.'),
}

/** Which page of a list whose cursors are ids. */
export const idPageQuery = {
  ...pageQuery,
  after: z
    .uuid({ error: 'The cursor is the `next` of a page.' })
    .optional()
    .describe('The cursor `next` of the page before.'),
}
