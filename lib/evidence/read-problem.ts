import type { ReadProblem } from '@/lib/capture/read-text'

/** Why not all of a file could be read, as a person is told. */
const SENTENCES: Record<ReadProblem, string> = {
  scan: 'These pages are pictures of text: there is nothing to look a quote up in. Type the words you quote.',
  password: 'The file asks for a password, so it could not be read. Type the words you quote.',
  damaged: 'The file is damaged and could not be read. Type the words you quote.',
  'no-text':
    'There is no text in this. A page may show its words only after scripts have run; type the words you quote.',
  picture: 'This is a picture. Type the words it shows, as they stand there.',
  'too-long': 'Only the first part of the text was read: the file is longer than what is kept as text.',
  'right-to-left-pdf': 'Text of right-to-left PDFs often comes out in the wrong order. Compare it with the file.',
  'unknown-type': 'What kind of file this is could not be told, so no text was read. Type the words you quote.',
}

/** Whether a text with this problem holds words at all, so that a quote can be looked for in it. */
export function holdsText(problem: string | null): 'yes' | 'no' {
  return problem === null || problem === 'too-long' || problem === 'right-to-left-pdf' ? 'yes' : 'no'
}

/** The sentence for a stored problem; null for none. */
export function readProblemSentence(problem: string | null): string | null {
  if (problem === null) return null
  return problem in SENTENCES ? SENTENCES[problem as ReadProblem] : 'Not all of it could be read.'
}
