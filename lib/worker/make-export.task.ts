import type { Task } from './task'

/** Makes a file that was asked for. */
export const makeExport: Task<'make-export'> = async ({ exportFileId }) => {
  throw new Error(`The file ${exportFileId} cannot be made yet.`)
}
