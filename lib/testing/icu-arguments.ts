/** An argument of an ICU message, and which cases it is told in when it is a plural or a select. */
export type IcuArgument = { name: string; kind: 'plain' | 'plural' | 'select'; cases: string[] }

/** The arguments of an ICU message, with those inside of cases, in order. Throws for braces that do not match. */
export function icuArguments(message: string): IcuArgument[] {
  const found: IcuArgument[] = []
  let at = 0
  const until = (signs: RegExp): string => {
    const from = at
    while (at < message.length && !signs.test(message[at] ?? '')) at += 1
    if (at >= message.length) throw new Error(`A brace is not closed: ${message}`)
    return message.slice(from, at).trim()
  }
  const text = (depth: number): void => {
    for (; at < message.length; at += 1) {
      if (message[at] === '{') argument()
      else if (message[at] === '}') {
        if (depth === 0) throw new Error(`A brace is closed that was not opened: ${message}`)
        return
      }
    }
    if (depth > 0) throw new Error(`A brace is not closed: ${message}`)
  }
  const argument = (): void => {
    at += 1
    const name = until(/[,}]/)
    if (message[at] === '}') {
      found.push({ name, kind: 'plain', cases: [] })
      return
    }
    at += 1
    const kind = until(/[,}]/) === 'plural' ? 'plural' : 'select'
    at += 1
    const told: IcuArgument = { name, kind, cases: [] }
    found.push(told)
    for (let next = until(/[{}]/); message[at] === '{'; next = until(/[{}]/)) {
      told.cases.push(next)
      at += 1
      text(1)
      at += 1
    }
  }
  text(0)
  return found
}
