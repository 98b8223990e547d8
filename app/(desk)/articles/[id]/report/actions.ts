'use server'

import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { signOffArticle } from '@/lib/reports/sign-off-article.command'
import { signOffArticleInput } from '@/lib/reports/sign-off-article.input'
import { withdrawSignOff } from '@/lib/reports/withdraw-sign-off.command'
import { withdrawSignOffInput } from '@/lib/reports/withdraw-sign-off.input'
import { formAction } from '@/lib/web/form-action'

export const publishEditionAction = formAction(publishEditionInput, publishEdition, {
  then: ({ reportId, edition }) => ({ goTo: `/reports/${reportId}/editions/${edition}` }),
})
export const signOffArticleAction = formAction(signOffArticleInput, signOffArticle, {
  then: () => ({ message: 'Signed off in your name' }),
})
export const withdrawSignOffAction = formAction(withdrawSignOffInput, withdrawSignOff, {
  then: ({ editor }) => ({ message: `The sign-off of ${editor} is withdrawn` }),
})
