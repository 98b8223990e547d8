import { inTransaction } from '@/lib/db/transaction'
import { enqueue, type EnqueueOptions } from '@/lib/jobs/enqueue.store'
import type { Job } from '@/lib/jobs/job'
import { mailConfigured } from '@/lib/notifications/mail-configured'
import { type MailedPerson, peopleToMail, waitingMails } from '@/lib/notifications/told-mail.store'
import { now } from '@/lib/shared/clock'
import { settings } from '@/lib/shared/settings'
import type { Task } from './task'

/** Tried for ten hours, later each time; then begun anew, as long as what it tells is worth a mail. */
const ATTEMPTS = 10

/**
 * Asks for a mail to everybody to whom one is due; made to be run each minute. It is looked for here, and not asked for by the command
 * that tells somebody: commands that tell the same person would have to wait for each other.
 */
export const scheduleMails: Task<'schedule-mails'> = async () => {
  if (!mailConfigured(settings())) return
  await inTransaction(async (tx) => {
    const asked = (await peopleToMail(tx, now())).map(mailJob)
    const waiting = await waitingMails(
      tx,
      asked.map(({ options }) => options.key),
    )
    for (const { job, options } of asked) if (!waiting.has(options.key)) await enqueue(tx, job, options)
  })
}

/** The one job that mails a person on a desk; there is never more than one that waits. */
export function mailJob({ userId, deskId }: MailedPerson): { job: Job; options: EnqueueOptions & { key: string } } {
  return {
    job: { name: 'tell-by-mail', payload: { userId, deskId } },
    // One after the other: a mail server that stalls leaves the worker free for captures.
    options: { key: `mail ${userId} ${deskId}`, attempts: ATTEMPTS, queue: 'mail' },
  }
}
