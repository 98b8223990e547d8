import { inTransaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { MailTrouble } from '@/lib/notifications/mail'
import { sendMail } from '@/lib/notifications/send-mail.gateway'
import { holdMails, type MailedPerson, mailFor, noteMailed } from '@/lib/notifications/told-mail.store'
import { now } from '@/lib/shared/clock'
import { mailJob } from './schedule-mails.task'
import { sayFailure } from './say-failure'
import type { Task } from './task'

/** After an address was refused for good, the next try: an admin may have mended the mailbox by then. */
const A_DAY = 24 * 60 * 60 * 1000

/**
 * Mails one person what they have not read, in one mail, and notes it as mailed once the server has taken it: should this end between
 * the two, they get it twice rather than never. When the server is in trouble it throws and is tried again, later each time.
 */
export const tellByMail: Task<'tell-by-mail'> = async (person, { stop }) => {
  try {
    await tell(person, stop)
  } catch (error) {
    if (!(error instanceof MailTrouble) || error.again === 'later') throw error
    console.error(`Worker       ${sayFailure('A mail to one person', error)} It is tried again in a day.`)
    const { job, options } = mailJob(person)
    await inTransaction((tx) => enqueue(tx, job, { ...options, runAt: new Date(now().getTime() + A_DAY) }))
  }
}

async function tell(person: MailedPerson, stop: AbortSignal): Promise<void> {
  let taken: 'not yet' | 'sent' | 'no-server' = 'not yet'
  await inTransaction(async (tx) => {
    if (!(await holdMails(tx, person))) return
    const time = now()
    const told = await mailFor(tx, person, time)
    if (told === null) return
    // A transaction that PostgreSQL asks to be tried again does not send its mail again.
    if (told.mail !== null && taken === 'not yet') taken = await sendMail(told.mail, stop)
    if (taken !== 'no-server') await noteMailed(tx, person, told, time)
  })
}
