const WIDTH = 13

/** Runs one step of a start and prints what it does and, when done, what came of it and how long it took. */
export async function step(name: string, doing: string, work: (say: Say) => Promise<string>): Promise<void> {
  const began = performance.now()
  process.stdout.write(`${name.padEnd(WIDTH)}${doing} … `)
  let said = false
  const outcome = await work((sentence) => {
    process.stdout.write(`${said ? '' : '\n'}${' '.repeat(WIDTH)}${sentence}\n`)
    said = true
  }).catch((error: unknown) => {
    if (!said) process.stdout.write('\n')
    throw error
  })
  process.stdout.write(`${said ? ' '.repeat(WIDTH) : ''}${outcome}, ${seconds(performance.now() - began)}\n`)
}

/** Prints one sentence in the middle of a step. */
export type Say = (sentence: string) => void

/** Milliseconds as people say them: `0.4 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
