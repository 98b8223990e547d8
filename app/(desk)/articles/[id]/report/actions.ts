'use server'

import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { formAction } from '@/lib/web/form-action'

export const publishEditionAction = formAction(publishEditionInput, publishEdition, {
  then: ({ reportId, edition }) => ({ goTo: `/reports/${reportId}/editions/${edition}` }),
})
