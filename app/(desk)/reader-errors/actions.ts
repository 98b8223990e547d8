'use server'

import { answerReaderError } from '@/lib/published/answer-reader-error.command'
import { answerReaderErrorInput } from '@/lib/published/answer-reader-error.input'
import { formAction } from '@/lib/web/form-action'

export const answerReaderErrorAction = formAction(answerReaderErrorInput, answerReaderError, {
  then: ({ number }) => ({ message: `R-${number} is answered.` }),
})
