type Sending = {
  /** The route that takes it. */
  to: string
  deskId: string
  /** In bytes, and what is said of a larger one behind its name: "is larger than 500 MB. Import it in parts." */
  most: { bytes: number; sentence: string }
}

/** Sends a chosen file from a page of this desk and gives what came of it; whatever goes wrong is a sentence. */
export async function sendFile<Answer extends object>(
  file: File,
  { to, deskId, most }: Sending,
  isAnswer: (answer: object) => answer is Answer,
): Promise<Answer | { sentence: string }> {
  if (file.size === 0) return { sentence: `“${file.name}” is empty.` }
  if (file.size > most.bytes) return { sentence: `“${file.name}” ${most.sentence}` }
  try {
    const headers = {
      'Content-Type': 'application/octet-stream',
      'X-Desk': deskId,
      'X-File-Name': encodeURIComponent(file.name.replace(/\p{Cs}/gu, '')),
    }
    const response = await fetch(to, { method: 'POST', body: file, headers })
    const answer: unknown = await response.json().catch(() => null)
    if (typeof answer !== 'object' || answer === null) return { sentence: NOT_ARRIVED }
    if (response.ok && isAnswer(answer)) return answer
    return { sentence: 'title' in answer && typeof answer.title === 'string' ? answer.title : NOT_ARRIVED }
  } catch {
    return { sentence: UNREACHABLE }
  }
}

const NOT_ARRIVED = 'The file did not arrive. It is still chosen: try again.'
const UNREACHABLE =
  'The workbench cannot be reached just now, or the file was changed meanwhile. It is still chosen: try again.'
