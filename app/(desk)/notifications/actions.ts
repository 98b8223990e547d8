'use server'

import { chooseMail } from '@/lib/notifications/choose-mail.command'
import { chooseMailInput } from '@/lib/notifications/choose-mail.input'
import { mailChosen } from '@/lib/notifications/mail-choice'
import { markAllRead } from '@/lib/notifications/mark-all-read.command'
import { markAllReadInput } from '@/lib/notifications/mark-read.input'
import { formAction } from '@/lib/web/form-action'

export const markAllReadAction = formAction(markAllReadInput, markAllRead)
export const chooseMailAction = formAction(chooseMailInput, chooseMail, {
  then: ({ choice }) => ({ message: mailChosen(choice) }),
})
