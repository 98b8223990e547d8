import { MOST_BYTES } from './bundle-entries'

/** What is spent on a ZIP of anybody, in bytes: on all that is in it, and on what is held in memory (manifests and the edition as text). */
export type Limits = { unpacked: number; held: number }

/** For somebody who checks a bundle of their own accord. */
export const PATIENT: Limits = { unpacked: MOST_BYTES, held: 256 * 1024 ** 2 }

type Shown = { name: string | null; organisation: string | null; faults: string[] }

/** Without control characters: what a stranger wrote is shown on terminals. */
export function inert<Found extends Shown>(found: Found): Found {
  const shown = (text: string) => text.replace(/\p{Cc}+/gu, '\ufffd')
  const { name, organisation, faults } = found
  return {
    ...found,
    name: name && shown(name),
    organisation: organisation && shown(organisation),
    faults: faults.map(shown),
  }
}
