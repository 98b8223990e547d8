/** No article nests deeper or holds more tags; a page that does would take minutes as a tree and is read without one. */
const DEEPEST = 150
const MOST_TAGS = 60_000
const LONGEST_NAME = 40
const NAME = /^[a-z][^\s/>]*/

const names = (list: string) => new Set(list.split(' '))
const NEVER_OPEN = names(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)
/** What stands in these is no tags, whatever it looks like. */
const RAW = names('script style textarea title')
/** In drawings and formulas an element may be closed where it opens; in what is written within them it may not. */
const FOREIGN = names('svg math')
const WITHIN_FOREIGN = names('foreignobject desc title mi mo mn ms mtext annotation-xml')
/** Opening one of the first closes those of the second that were left open just before. */
const CLOSED_BY: readonly [Set<string>, Set<string>][] = [
  [names('li'), names('li')],
  [names('tr'), names('tr th td')],
  [names('td th'), names('td th')],
  [names('option optgroup'), names('option')],
  [names('dd dt'), names('dd dt')],
  [names('tbody tfoot'), names('thead tbody')],
  [
    names(
      'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
    ),
    names('p'),
  ],
]

/** Whether a page nests deeper or holds more tags than any article, as its parser would see it; its tree is better not built. */
export function isTooLarge(page: string): boolean {
  const open: string[] = []
  let tags = 0
  for (let at = page.indexOf('<'); at >= 0; ) {
    const comment = page.startsWith('<!--', at)
    const end = comment ? page.indexOf('-->', at) : endOfTag(page, at)
    if (end < 0) return false
    tags += 1
    const closes = page[at + 1] === '/'
    const from = at + (closes ? 2 : 1)
    const name = NAME.exec(page.slice(from, from + LONGEST_NAME).toLowerCase())?.[0] ?? ''
    if (closes) close(open, name)
    else if (name !== '') openTag(open, name, page[end - 1] === '/' ? 'closed at once' : 'left open')
    if (tags > MOST_TAGS || open.length > DEEPEST) return true
    const raw = !closes && RAW.has(name) && !isForeign(open.slice(0, -1))
    at = page.indexOf('<', raw ? endOfRaw(page, name, end) : end)
  }
  return false
}

/** Quotes hide the sign that ends a tag only around a value. */
function endOfTag(page: string, from: number): number {
  let before = ''
  for (let at = from + 1; at < page.length; at += 1) {
    const letter = page[at] ?? ''
    if (letter === '>') return at
    if ((letter === '"' || letter === "'") && before === '=') {
      at = page.indexOf(letter, at + 1)
      if (at < 0) return -1
    }
    if (letter.trim() !== '') before = letter
  }
  return -1
}

function openTag(open: string[], name: string, how: 'closed at once' | 'left open'): void {
  const closed = CLOSED_BY.find(([opening]) => opening.has(name))?.[1]
  while (closed?.has(open.at(-1) ?? '')) open.pop()
  if (NEVER_OPEN.has(name) || (how === 'closed at once' && (isForeign(open) || FOREIGN.has(name)))) return
  open.push(name)
}

function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name)
  if (at >= 0) open.length = at
}

function isForeign(open: readonly string[]): boolean {
  return FOREIGN.has(open.findLast((name) => FOREIGN.has(name) || WITHIN_FOREIGN.has(name)) ?? '')
}

function endOfRaw(page: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi')
  closing.lastIndex = from
  return closing.exec(page)?.index ?? page.length
}
