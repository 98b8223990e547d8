'use server'

import { askImport } from '@/lib/imports/ask-import.command'
import { askImportInput, importInput } from '@/lib/imports/ask-import.input'
import { goOnImport } from '@/lib/imports/go-on-import.command'
import { stopImport } from '@/lib/imports/stop-import.command'
import { formAction } from '@/lib/web/form-action'

export const askImportAction = formAction(askImportInput, askImport, {
  then: ({ importId }) => ({ goTo: `/claims/import/${importId}` }),
})
export const stopImportAction = formAction(importInput, stopImport, { then: () => ({ message: 'Stopped.' }) })
export const goOnImportAction = formAction(importInput, goOnImport, { then: () => ({ message: 'It goes on.' }) })
