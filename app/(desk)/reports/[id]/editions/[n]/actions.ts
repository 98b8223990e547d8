'use server'

import { makePublic } from '@/lib/published/make-public.command'
import { makePublicInput } from '@/lib/published/make-public.input'
import { takeBack } from '@/lib/published/take-back.command'
import { takeBackInput } from '@/lib/published/take-back.input'
import { formAction } from '@/lib/web/form-action'

export const makePublicAction = formAction(makePublicInput, makePublic, {
  then: ({ edition, told }) => ({ message: [`Edition ${edition} is public`, ...told].join('. ') }),
})
export const takeBackAction = formAction(takeBackInput, takeBack, {
  then: ({ edition }) => ({ message: `Edition ${edition} is taken back` }),
})
