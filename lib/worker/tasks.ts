import type { TaskList } from 'graphile-worker'
import type { Job } from '@/lib/jobs/job'
import { capture } from './capture.task'
import { checkFiles } from './check-files.task'
import { importClaims } from './import-claims.task'
import { makeExport } from './make-export.task'
import { mailInvitation } from './mail-invitation.task'
import { mailPasswordReset } from './mail-password-reset.task'
import { recheck } from './recheck.task'
import { remindOfLate } from './remind-late.task'
import { scheduleRechecks } from './recheck-schedule'
import { scheduleMails } from './schedule-mails.task'
import type { Task } from './task'
import { tellByMail } from './tell-by-mail.task'
import { weigh } from './weigh.task'

const TASKS: { [Name in Job['name']]: Task<Name> } = {
  capture,
  recheck,
  'schedule-rechecks': scheduleRechecks,
  'check-files': checkFiles,
  'remind-late': remindOfLate,
  'schedule-mails': scheduleMails,
  'tell-by-mail': tellByMail,
  'make-export': makeExport,
  'import-claims': importClaims,
  'mail-invitation': mailInvitation,
  'mail-password-reset': mailPasswordReset,
  weigh,
}

/** What the worker does by itself, as crontab lines (UTC). */
export const CRONTAB = `
17 * * * * schedule-rechecks
40 3 * * * check-files
2 * * * * remind-late
* * * * * schedule-mails
* * * * * weigh ?queue=weigh&jobKey=weigh&max=1
`

/** The tasks as the queue wants them; payloads were written by `enqueue` from the type Job, or are empty. */
export function taskList(stop: AbortSignal): TaskList {
  return Object.fromEntries(
    Object.entries(TASKS).map(([name, task]) => [name, (payload: unknown) => task(payload as never, { stop })]),
  )
}
