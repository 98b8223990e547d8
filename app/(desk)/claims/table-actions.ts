'use server'

import { changeField } from '@/lib/claims/change-field.command'
import { changeFieldInput } from '@/lib/claims/change-field.input'
import { changeMany } from '@/lib/claims/change-many.command'
import { changeManyInput, undoManyInput } from '@/lib/claims/change-many.input'
import { changeView } from '@/lib/claims/change-view.command'
import { chooseHome } from '@/lib/claims/choose-home.command'
import { fieldSavedSentence, homeSentence, manySentence, undoneSentence } from '@/lib/claims/done-sentences'
import { removeView } from '@/lib/claims/remove-view.command'
import { saveView } from '@/lib/claims/save-view.command'
import { changeViewInput, chooseHomeInput, removeViewInput, saveViewInput } from '@/lib/claims/saved-view.input'
import { undoMany } from '@/lib/claims/undo-many.command'
import { formAction } from '@/lib/web/form-action'

export const changeManyAction = formAction(changeManyInput, changeMany, {
  then: (done) => ({ message: manySentence(done), data: { undo: done.undo, changed: done.changed } }),
})
export const undoManyAction = formAction(undoManyInput, undoMany, {
  then: (done) => ({ message: undoneSentence(done) }),
})
export const changeFieldAction = formAction(changeFieldInput, changeField, {
  then: (done) => ({ message: fieldSavedSentence(done), data: { version: done.version } }),
})
export const saveViewAction = formAction(saveViewInput, saveView, {
  then: ({ id, name, version }) => ({ message: `View “${name}” saved`, data: { id, version } }),
})
export const changeViewAction = formAction(changeViewInput, changeView, {
  then: ({ name, version }) => ({ message: `View “${name}” saved`, data: { version } }),
})
export const removeViewAction = formAction(removeViewInput, removeView, {
  then: ({ name }) => ({ message: `View “${name}” taken away` }),
})
export const chooseHomeAction = formAction(chooseHomeInput, chooseHome, {
  then: (done) => ({ message: homeSentence(done) }),
})
