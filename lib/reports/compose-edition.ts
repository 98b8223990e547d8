import { type PassageState, passageStates } from '@/lib/articles/coverage'
import { type Blocker, signOffBlockers } from './blockers'
import { composeClaim, restsOn } from './compose-claim'
import { composeSources } from './compose-sources'
import type { EditionContent, EditionPassage } from './edition'
import type { ReportMaterial } from './edition-content.store'
import { totalsOf } from './totals'

/** How it is handed out: as the published edition `edition`, or as a draft (null); `number` is null while there is no report. */
export type Publication = {
  number: string | null
  edition: number | null
  by: string
  at: Date
  blockersReason: string | null
  again: string | null
}

/** What blocks sign-off of this material, as the page lists it and the edition freezes it. */
export function blockersOf(material: ReportMaterial): Blocker[] {
  const claims = material.claims.map((claim) => ({ ...claim, restsOn: restsOn(claim) }))
  return signOffBlockers(claims, composePassages(material))
}

/** Puts together everything a report says, claims in the order of the text. */
export function composeEdition(material: ReportMaterial, { at, ...publication }: Publication): EditionContent {
  const { desk, version } = material
  const inOrder = [...material.claims].sort((a, b) => firstStart(a) - firstStart(b) || a.number - b.number)
  const sources = composeSources(inOrder)
  const passages = composePassages(material)
  const setting = {
    passages,
    codePoints: codePointsBefore(version.text),
    sources: new Map(sources.map(({ id, number }) => [id, number])),
  }
  const used = new Set(material.claims.map(({ ratingId }) => ratingId))
  const scale = material.ratings
    .filter(({ id, retiredAt }) => retiredAt === null || used.has(id))
    .map(({ id: _id, retiredAt: _retiredAt, ...rating }) => rating)
  const parts = {
    scale,
    claims: inOrder.map((claim) => composeClaim(claim, setting)),
    sources,
    blockers: blockersOf(material),
  }
  return {
    format: 'plumbline-edition/1',
    state: publication.edition === null ? 'draft' : 'published',
    desk,
    report: { ...publication, at: at.toISOString() },
    article: {
      id: material.articleId,
      version: version.number,
      title: version.title,
      byline: version.byline,
      publisher: version.publisher,
      url: version.url,
      publishedOn: version.publishedOn?.toISOString().slice(0, 10) ?? null,
      language: version.language,
      direction: version.direction,
      text: version.text,
      textSha256: version.textSha256,
      passages,
    },
    ...parts,
    totals: totalsOf({ ...parts, passages }),
  }
}

function composePassages({ passages, claims }: ReportMaterial): EditionPassage[] {
  const quotes = claims.flatMap(({ status, quotes }) => quotes.map(({ start, end }) => ({ start, end, status })))
  const marks = passages.filter(({ marks }) => marks.length > 0).map(({ id }) => ({ passageId: id }))
  const states: PassageState[] = passageStates(passages, quotes, marks)
  return passages.map(({ id: _id, marks, ...passage }, index) => ({
    ...passage,
    state: states[index] ?? 'todo',
    mark: marks[0] === undefined ? null : { kind: marks[0].kind, reason: marks[0].reason, by: marks[0].author.name },
  }))
}

/** Claims without words in this version come last. */
function firstStart({ quotes }: ReportMaterial['claims'][number]): number {
  return quotes[0]?.start ?? Number.MAX_SAFE_INTEGER
}

/** For each UTF-16 position of the text (its end included), how many code points stand before it. */
function codePointsBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1)
  let at = 0
  let points = 0
  for (const character of text) {
    before[at] = points
    if (character.length === 2) before[at + 1] = points
    at += character.length
    points += 1
  }
  before[text.length] = points
  return before
}
