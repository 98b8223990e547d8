'use server'

import { addSource } from '@/lib/evidence/add-source.command'
import { addSourceInput } from '@/lib/evidence/add-source.input'
import { editSource } from '@/lib/evidence/edit-source.command'
import { editSourceInput } from '@/lib/evidence/edit-source.input'
import { addedSentence } from '@/lib/claims/done-sentences'
import { formAction } from '@/lib/web/form-action'

export const addSourceAction = formAction(addSourceInput, addSource, {
  then: (source) => ({ message: addedSentence(source), data: { id: source.id } }),
})
export const editSourceAction = formAction(editSourceInput, editSource, {
  then: ({ version }) => ({ message: 'Source saved', data: { version } }),
})
