'use server'

import { beginSetReport } from '@/lib/reports/begin-set-report.command'
import { changeSetReport } from '@/lib/reports/change-set-report.command'
import { chooseSetClaims } from '@/lib/reports/choose-set-claims.command'
import { publishSetEdition } from '@/lib/reports/publish-set-edition.command'
import { chosenSentence } from '@/lib/reports/claims-of-set'
import {
  beginSetReportInput,
  changeSetReportInput,
  chooseSetClaimsInput,
  publishSetEditionInput,
} from '@/lib/reports/set-report.input'
import { formAction } from '@/lib/web/form-action'

export const beginSetReportAction = formAction(beginSetReportInput, beginSetReport, {
  then: ({ reportId }) => ({ goTo: `/reports/${reportId}` }),
})
export const changeSetReportAction = formAction(changeSetReportInput, changeSetReport)
export const chooseSetClaimsAction = formAction(chooseSetClaimsInput, chooseSetClaims, {
  then: (done) => ({ message: chosenSentence(done) }),
})
export const publishSetEditionAction = formAction(publishSetEditionInput, publishSetEdition, {
  then: ({ reportId, edition }) => ({ goTo: `/reports/${reportId}/editions/${edition}` }),
})
