import { expect, type Page } from '@playwright/test'
import { tabTo, typeInto } from './keyboard'

/** What is typed about a source, and what it does to a claim. */
export type TypedEvidence = { title: string; url?: string; stance: 'Supports' | 'Refutes' | 'Context'; quote: string }

/** A verdict as it is typed: the key of the rating, why, how many pieces it rests on, and perhaps a better wording. */
export type TypedVerdict = { key: string; rationale: string; restsOn: number; fix?: string }

/** Goes with j or k to the passage in which `words` stand. */
export async function goToPassage(page: Page, words: string): Promise<{ number: number; text: string }> {
  const passages = await page.locator('[data-passage]').evaluateAll((all) =>
    all.map((each) => ({
      number: Number(each.getAttribute('data-passage')),
      text: [...each.querySelectorAll('[data-start]')].map((leaf) => leaf.textContent).join(''),
      isCurrent: each.hasAttribute('data-current'),
    })),
  )
  const passage = passages.find(({ text }) => text.includes(words))
  if (passage === undefined) throw new Error(`“${words}” does not stand in the galley.`)
  const at = passages.find(({ isCurrent }) => isCurrent)?.number ?? 0
  for (let step = at; step < passage.number; step += 1) await page.keyboard.press('j')
  for (let step = at; step > passage.number; step -= 1) await page.keyboard.press('k')
  await expect(page.locator(`[data-passage="${passage.number}"]`)).toHaveAttribute('data-current')
  return passage
}

/** Selects words in the galley: s, arrows to the first of them, Shift and arrows to the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { text } = await goToPassage(page, words)
  await page.keyboard.press('s')
  for (let word = wordsIn(text.slice(0, text.indexOf(words))); word > 0; word -= 1)
    await page.keyboard.press('ArrowRight')
  for (let word = wordsIn(words); word > 1; word -= 1) await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('.said-aloud')).toHaveText(words)
}

/** Records a claim on the selected words; gives its number as the panel tells it. */
export async function recordClaimByKeys(page: Page, words: string, statement: string): Promise<number> {
  await page.keyboard.press('c')
  const form = page.getByRole('form', { name: 'Record a claim' })
  await expect(form.getByRole('blockquote')).toHaveText(words)
  await expect(form.getByRole('textbox', { name: 'Statement' })).toBeFocused()
  await typeInto(page, 'Statement', statement)
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  const said = page.getByRole('complementary').getByText(/^C-\d+ recorded$/)
  const number = Number(/\d+/.exec((await said.textContent()) ?? '')?.[0])
  await expect(page.getByRole('heading', { name: `C-${number}`, exact: true })).toBeVisible()
  return number
}

/** Attaches a source to the claim in the panel: a new one, described, or, without an address, one the desk has. */
export async function attachByKeys(page: Page, evidence: TypedEvidence): Promise<void> {
  await page.keyboard.press('e')
  const form = page.getByRole('form', { name: /^Attach a source to C-/ })
  const source = form.getByRole('combobox', { name: 'Source', exact: true })
  await expect(source).toBeFocused()
  await page.keyboard.type(evidence.title)
  if (evidence.url === undefined) await takeFound(page, evidence.title)
  else {
    await tabTo(page, form.getByLabel('Kind of source'))
    const kind = form.getByLabel('Kind of source')
    await page.keyboard.press('Home')
    while ((await kind.inputValue()) !== 'primary_document') await page.keyboard.press('ArrowDown')
    await typeInto(page, 'Address', evidence.url)
  }
  await tabTo(page, form.getByRole('radio', { name: 'Supports' }))
  await page.keyboard.press('Space')
  const stances = ['Supports', 'Refutes', 'Context']
  for (let step = stances.indexOf(evidence.stance); step > 0; step -= 1) await page.keyboard.press('ArrowDown')
  await expect(form.getByRole('radio', { name: evidence.stance })).toBeChecked()
  await typeInto(page, 'Quote', evidence.quote)
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
}

/** Gives a verdict on the claim in the panel: v, the key of a rating, then the rest of the form. */
export async function giveVerdictByKeys(page: Page, verdict: TypedVerdict): Promise<void> {
  await page.keyboard.press('v')
  const form = page.getByRole('form', { name: /^Your verdict on C-/ })
  await expect(form.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press(verdict.key)
  await expect(form.getByRole('radio').nth(Number(verdict.key) - 1)).toBeChecked()
  await typeInto(page, 'Rationale', verdict.rationale)
  for (let piece = 0; piece < verdict.restsOn; piece += 1) {
    await tabTo(page, form.getByRole('checkbox').nth(piece))
    await page.keyboard.press('Space')
  }
  if (verdict.fix !== undefined) {
    await tabTo(page, form.getByRole('button', { name: 'Propose a fix' }))
    await page.keyboard.press('Enter')
    await expect(form.getByRole('textbox', { name: 'Proposed wording' })).toBeFocused()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(verdict.fix)
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('complementary').getByRole('region', { name: /^Verdicts/ })).toBeVisible()
  // Now the focus is given back to the text, and no more taken from whoever goes on by Tab.
  await expect(form).toBeHidden()
}

async function takeFound(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('option', { name: title })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A source we have.')).toBeVisible()
}

function wordsIn(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length
}
