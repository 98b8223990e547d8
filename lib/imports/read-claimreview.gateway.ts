import { parseHTML } from 'linkedom'
import { claimReviewsIn } from './claim-reviews-in'
import type { ImportTable, TableRow } from './import-table'
import type { JsonLine } from './read-jsonl.gateway'
import { REVIEW_COLUMNS, reviewCells } from './review-cells'

/** The JSON-LD blocks of an HTML page, as lines: a block that is no JSON is told. */
export function blocksOfPage(html: string): JsonLine[] {
  const { document } = parseHTML(html)
  return [...document.querySelectorAll('script')]
    .filter((script) => /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? ''))
    .slice(0, MOST_BLOCKS)
    .map((script, index) => block(script.textContent ?? '', index + 1))
}

const MOST_BLOCKS = 1_000

/** Some pages wrap the block in comments. */
function block(text: string, line: number): JsonLine {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*$/, '')
  try {
    return { line, value: JSON.parse(bare) as unknown }
  } catch {
    return { line, problem: `The ${line}. block of structured data in the page is no JSON.` }
  }
}

/** The ClaimReviews in these JSON values as a table whose columns are known; they are numbered as they come. */
export function readClaimReviews(lines: AsyncIterable<JsonLine> | Iterable<JsonLine>): ImportTable {
  return {
    format: 'claimreview',
    heads: REVIEW_COLUMNS.map(([head]) => head),
    columns: REVIEW_COLUMNS.map(([, field]) => field),
    rows: rowsOf(lines),
  }
}

async function* rowsOf(lines: AsyncIterable<JsonLine> | Iterable<JsonLine>): AsyncGenerator<TableRow> {
  let row = 1
  for await (const each of lines) {
    if ('problem' in each) yield { row: ++row, problem: each.problem }
    else for (const review of claimReviewsIn(each.value)) yield { row: ++row, cells: reviewCells(review) }
  }
}
