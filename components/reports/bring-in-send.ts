import type { BroughtInEdition } from '@/lib/reports/bring-in-edition.command'

/** Where the edition lies now, or the sentence that says why it was not brought in. */
export type Answer = { edition: BroughtInEdition } | { sentence: string }

const LARGEST = 200 * 1024 * 1024
const SENT_TO = '/reports/bring-in/file'

/** Sends the file of an edition from a page of this desk; whatever goes wrong is a sentence. */
export async function sendEdition(file: File, deskId: string): Promise<Answer> {
  if (file.size === 0) return { sentence: `“${file.name}” is empty.` }
  if (file.size > LARGEST)
    return { sentence: `“${file.name}” is larger than 200 MB. Choose the JSON file of the edition.` }
  try {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-Desk': deskId }
    const response = await fetch(SENT_TO, { method: 'POST', body: file, headers })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok && isEdition(answer) ? { edition: answer } : { sentence: sentenceOf(answer) }
  } catch {
    return {
      sentence:
        'The workbench cannot be reached just now, or the file was changed meanwhile. It is still chosen: try again.',
    }
  }
}

function isEdition(answer: unknown): answer is BroughtInEdition {
  return typeof answer === 'object' && answer !== null && 'reportId' in answer && 'outcome' in answer
}

function sentenceOf(answer: unknown): string {
  const told = typeof answer === 'object' && answer !== null && 'title' in answer ? answer.title : null
  return typeof told === 'string' ? told : 'The file did not arrive. It is still chosen: try again.'
}
