import { type WalkedChain, walkChains } from '@/lib/audit/chain.store'
import type { Command } from '@/lib/cli/command'
import { withDatabase } from '@/lib/cli/with-database'

/** Proves that the log of every desk is whole, or names the first entry that is not. */
export const verifyLog: Command = {
  usage: 'plumbline verify-log',
  help: `Walks the hash chain of each desk's log from its first entry to its last; exit code 1 when one does not hold.
Names the first entry that was changed, removed, inserted or moved. Note the number and hash of the last entry that it
prints somewhere else: they prove later that nothing was cut off the end.
`,
  options: {},
  positionals: 0,
  run: async () => {
    const chains = await withDatabase(walkChains)
    const isWhole = chains.every(({ broken, unlinked }) => broken === null && unlinked === 0)
    const text = chains.length === 0 ? 'There is no desk yet.' : chains.map(sentence).join('\n')
    return { text, json: { whole: isWhole, desks: chains }, ...(isWhole ? {} : { code: 1 as const }) }
  },
}

function sentence({ desk, head, broken, unlinked }: WalkedChain): string {
  if (broken !== null) {
    const event = broken.eventId === null ? '' : ` (event ${broken.eventId})`
    return `${desk}: broken. ${broken.sentence}${event} The ${head.sequence} before it hold.`
  }
  const stray = unlinked === 0 ? '' : ` ${unlinked} events stand outside the chain: they were inserted past it.`
  return `${desk}: ${head.sequence} entries, every one holds.${stray} Last: ${head.sequence} ${head.hash}`
}
