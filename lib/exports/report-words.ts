import type { EditionClaim, EditionContent, EditionSource } from '@/lib/reports/edition'
import type { LabelLanguage } from './label-language'
import { linesOf } from './labels'
import { CLAIM_LABELS } from './labels/of-claims'
import { FILE_LABELS } from './labels/file-facts'
import { FACT_LABELS } from './labels/facts'
import { SOURCE_LABELS } from './labels/of-sources'
import { joined, type Line, theirs } from './line'
import { printedDayIn } from './printed-date'

/** What is said of a source, without its address; `more` are sentences without their full stop. */
export type SourceLines = { title: string; facts: Line; origin: Line | null; more: Line[] }

/** How a report, its claims and its sources are named, in one language. */
export function reportWords(language: LabelLanguage) {
  const say = linesOf(CLAIM_LABELS, language)
  const ofSource = linesOf(SOURCE_LABELS, language)
  const comma = FILE_LABELS[language].listComma

  /** "WD-2024-017, edition 1", or that it is a draft. */
  function reportName({ state, report }: EditionContent): Line {
    const number = theirs(report.number ?? '')
    if (state === 'draft') return report.number === null ? say('draftName') : say('draftOf', { number })
    return say('reportName', { number, edition: String(report.edition) })
  }

  /** Who says it and through whom: "a US official, through the WSJ"; null when nobody is named. */
  function claimant({ claimant, claimantVia }: Pick<EditionClaim, 'claimant' | 'claimantVia'>): Line | null {
    if (claimantVia === null) return claimant === null ? null : theirs(claimant)
    if (claimant === null) return say('through', { via: theirs(claimantVia) })
    return say('saidThrough', { claimant: theirs(claimant), via: theirs(claimantVia) })
  }

  /** "passage 3", "passages 3, 4", or null when the words stand in none. */
  function passages(numbers: readonly number[]): Line | null {
    if (numbers.length === 0) return null
    return say('passages', { count: numbers.length, list: numbers.join(comma) })
  }

  /** "C-7 of article 2", in a report on a set of claims. */
  function from({ from }: EditionClaim): Line | null {
    if (from === undefined) return null
    return linesOf(FACT_LABELS, language)('claimOfArticle', {
      claim: String(from.number),
      article: String(from.article),
    })
  }

  /** "Title. Author, publisher, official statement, 4 Jan 2024, fa. Derives from …". */
  function source(source: EditionSource): SourceLines {
    const { author, publisher, publishedOn, language: written, derivesFrom } = source
    const facts = [
      author === null ? null : theirs(author),
      publisher === null ? null : theirs(publisher),
      [amid(SOURCE_LABELS[language][source.kind])],
      publishedOn === null ? null : [printedDayIn(publishedOn, language)],
      written === null ? null : theirs(written),
    ]
    return {
      title: source.title,
      facts: joined(known(facts), comma),
      origin: derivesFrom === null ? null : origin(derivesFrom),
      more: known([
        spoken(source),
        source.interest ? ofSource('interest', { interest: theirs(source.interest) }) : null,
        source.confidential === 'yes' ? ofSource('confidential') : null,
      ]),
    }
  }

  function origin({ number, title }: NonNullable<EditionSource['derivesFrom']>): Line {
    if (number === null) return ofSource('derivesFrom', { title: theirs(title) })
    return ofSource('derivesFromSource', { number: String(number) })
  }

  /** "Spoken to on 3 May 2024, by phone, on the record"; null when nothing of it is known. */
  function spoken({ spokenOn, spokenHow, spokenTerms }: EditionSource): Line | null {
    const facts = known([
      spokenOn ? ofSource('spokenOn', { day: printedDayIn(spokenOn, language) }) : null,
      spokenHow ? ofSource(spokenHow) : null,
      spokenTerms ? ofSource(spokenTerms) : null,
    ])
    return facts.length === 0 ? null : ofSource('spoken', { facts: joined(facts, comma) })
  }

  /** A kind in the middle of a line: small, but in German. */
  function amid(kind: string): string {
    return language === 'de' ? kind : kind.toLowerCase()
  }

  return { reportName, claimant, passages, from, source, spoken }
}

function known(lines: readonly (Line | null)[]): Line[] {
  return lines.filter((line) => line !== null)
}
