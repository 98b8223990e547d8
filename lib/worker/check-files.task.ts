import { checkStoredFiles } from './check-files'
import type { Task } from './task'

/** Files read back at a time: with 50 MB each, a night's work of minutes. */
const MOST = 500

/** Reads the longest unread files of the store back; what is damaged is noted with its record, where evidence blockers find it. */
export const checkFiles: Task<'check-files'> = async (_payload, { stop }) => {
  await checkStoredFiles({ most: MOST, stop })
}
