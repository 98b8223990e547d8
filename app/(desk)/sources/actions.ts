'use server'

import { addSource } from '@/lib/evidence/add-source.command'
import { addSourceInput } from '@/lib/evidence/add-source.input'
import { askRecheck } from '@/lib/evidence/ask-recheck.command'
import { askRecheckInput } from '@/lib/evidence/ask-recheck.input'
import { pasteSourceTextInput } from '@/lib/evidence/capture-file.input'
import { captureSource } from '@/lib/evidence/capture-source.command'
import { captureSourceInput } from '@/lib/evidence/capture-source.input'
import { choosePlace } from '@/lib/evidence/choose-place.command'
import { choosePlaceInput } from '@/lib/evidence/choose-place.input'
import { editSource } from '@/lib/evidence/edit-source.command'
import { editSourceInput } from '@/lib/evidence/edit-source.input'
import { retryCapture } from '@/lib/evidence/retry-capture.command'
import { retryCaptureInput } from '@/lib/evidence/retry-capture.input'
import { typeText } from '@/lib/evidence/type-text.command'
import { typeTextInput } from '@/lib/evidence/type-text.input'
import { addedSentence } from '@/lib/claims/done-sentences'
import { formAction } from '@/lib/web/form-action'
import { pasteSourceText } from '@/lib/web/paste-source-text'

export const addSourceAction = formAction(addSourceInput, addSource, {
  then: (source) => ({ message: addedSentence(source), data: { id: source.id } }),
})
export const editSourceAction = formAction(editSourceInput, editSource, {
  then: ({ version }) => ({ message: 'Source saved', data: { version } }),
})
export const captureSourceAction = formAction(captureSourceInput, captureSource, {
  then: ({ was }) => ({
    message: was === 'started' ? 'Its address is being captured' : 'It is being captured already',
  }),
})
export const retryCaptureAction = formAction(retryCaptureInput, retryCapture, {
  then: () => ({ message: 'It is being captured again' }),
})
export const recheckSourceAction = formAction(askRecheckInput, askRecheck, {
  then: () => ({ message: 'The address is being looked at' }),
})
export const choosePlaceAction = formAction(choosePlaceInput, choosePlace, {
  then: ({ number }) => ({ message: `Place chosen for E-${number}` }),
})
export const typeTextAction = formAction(typeTextInput, typeText, {
  then: () => ({ message: 'The text is kept, and quotes were looked up in it' }),
})
export const pasteSourceTextAction = formAction(pasteSourceTextInput, pasteSourceText, {
  then: ({ sourceId, title }) => ({
    message: `The text of “${title}” is kept and being read`,
    data: { sourceId, title },
  }),
})
