import { z } from 'zod'
import { directionOf } from '@/lib/articles/language-direction'
import { importArticleInput } from '@/lib/articles/import-article.input'
import { claimsHref, type ClaimsFilter, NO_FILTER } from '@/lib/claims/claims-filter'
import { optionalLine, optionalText, requiredLine, rowId, seenVersion } from '@/lib/shared/text-input'
import { INTRODUCTION_MAX, MOST_CLAIMS_OF_SET, TITLE_MAX } from './claims-of-set'
import { publishEditionInput } from './publish-edition.input'
import { choosingFilter } from './set-address'

const facts = z.object({
  title: requiredLine('The title', TITLE_MAX),
  introduction: optionalText('The introduction', INTRODUCTION_MAX),
  language: importArticleInput.shape.language,
  direction: z.enum(['', 'ltr', 'rtl'], { error: 'Choose the direction of the text.' }).default(''),
})

const ids = (sentence: string) =>
  z
    .array(rowId('A claim'), { error: sentence })
    .max(MOST_CLAIMS_OF_SET, { error: `At most ${MOST_CLAIMS_OF_SET.toLocaleString('en')} claims at once.` })
    .default([])

/** A filter as the address of the claims table has it, "tag=…&settled=2024-03"; null when it finds every claim of the desk. */
const matching = optionalLine('The filter', 4_000).transform((query): ClaimsFilter | null => {
  const filter = choosingFilter(Object.fromEntries(new URLSearchParams(query ?? '')))
  return claimsHref(filter) === claimsHref(NO_FILTER) ? null : filter
})

const toldDirection = <T extends z.infer<typeof facts>>({ direction, ...rest }: T) => ({
  ...rest,
  direction: direction === '' ? directionOf(rest.language) : direction,
})

/** What a report on a set of claims is called and says first, and which claims it is on: these, and those a filter finds. */
export const beginSetReportInput = facts
  .extend({ claimIds: ids('Choose the claims it is on.'), matching })
  .refine(({ claimIds, matching }) => claimIds.length > 0 || matching !== null, {
    error: 'Choose which claims it is on: by their tag, article, claimant, rating or month, or by words.',
    path: ['matching'],
  })
  .transform(toldDirection)
export type BeginSetReportInput = z.output<typeof beginSetReportInput>

/** `version` is the one the person saw. */
export const changeSetReportInput = facts
  .extend({ reportId: rowId('The report'), version: seenVersion })
  .transform(toldDirection)
export type ChangeSetReportInput = z.output<typeof changeSetReportInput>

/** Claims to add, by id or by a filter, and to take out. */
export const chooseSetClaimsInput = z
  .object({
    reportId: rowId('The report'),
    version: seenVersion,
    add: ids('Choose the claims to add.'),
    matching,
    takeOut: ids('Choose the claims to take out.'),
  })
  .refine(({ add, matching, takeOut }) => add.length + takeOut.length > 0 || matching !== null, {
    error: 'Choose the claims to add or to take out.',
    path: ['matching'],
  })
export type ChooseSetClaimsInput = z.output<typeof chooseSetClaimsInput>

/** As for an article: the newest edition the person saw, and the reasons that readers are owed. */
export const publishSetEditionInput = publishEditionInput
  .omit({ articleId: true })
  .extend({ reportId: rowId('The report') })
export type PublishSetEditionInput = z.output<typeof publishSetEditionInput>
