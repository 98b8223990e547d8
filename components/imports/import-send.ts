/** Where the file is gone through now, or the sentence that says why not. */
export type Sent = { importId: string } | { sentence: string }

const LARGEST = 500 * 1024 * 1024

/** Sends a file of claims from a page of this desk; whatever goes wrong is a sentence. */
export async function sendImport(file: File, deskId: string): Promise<Sent> {
  if (file.size === 0) return { sentence: `“${file.name}” is empty.` }
  if (file.size > LARGEST) return { sentence: `“${file.name}” is larger than 500 MB. Import it in parts.` }
  try {
    const headers = {
      'Content-Type': 'application/octet-stream',
      'X-Desk': deskId,
      'X-File-Name': encodeURIComponent(file.name.replace(/\p{Cs}/gu, '')),
    }
    const response = await fetch('/claims/import/file', { method: 'POST', body: file, headers })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok && isBegun(answer) ? answer : { sentence: sentenceOf(answer) }
  } catch {
    return {
      sentence:
        'The workbench cannot be reached just now, or the file was changed meanwhile. It is still chosen: try again.',
    }
  }
}

function isBegun(answer: unknown): answer is { importId: string } {
  return typeof answer === 'object' && answer !== null && 'importId' in answer
}

function sentenceOf(answer: unknown): string {
  const told = typeof answer === 'object' && answer !== null && 'title' in answer ? answer.title : null
  return typeof told === 'string' ? told : 'The file did not arrive. It is still chosen: try again.'
}
