import type { BundleContents } from './bundle-contents'
import { bagName } from './bundle-bag'
import type { Print } from './print'

/** What the bag is and how anybody checks it, without our software. */
export function bundleReadme(print: Print, contents: BundleContents, edition: string): string {
  const { content, sha256 } = print
  const { number, edition: n, at } = content.report
  const keptBack = contents.snapshots.filter(({ file }) => file === null).length
  return `EVIDENCE BUNDLE OF ${number}, EDITION ${n}
Published by ${line(content.desk.name)}, ${at}
On: ${line(content.article.title)}

This folder is a BagIt bag (RFC 8493). It holds a published fact-check report in every format it is handed out in, and the copies
of the sources its evidence rests on, byte for byte as they were captured.

WHAT IS IN IT
data/edition/     the report; all formats are made from the one JSON file
data/snapshots/   each copy of a source under the SHA-256 of its bytes, and index.csv, which says what is what
data/warc/        the same copies as web archives (WARC 1.1) with how the address answered; any web-archive player opens them
${contents.log === null ? '' : 'data/log/         what the desk did, from its log, and how its hash chain is computed\n'}\
${keptBack === 0 ? '' : `\n${keptBack} of the copies the report names ${keptBack === 1 ? 'is' : 'are'} not in it: the source became confidential after the report was published.\nindex.csv and bag-info.txt say which.\n`}
HOW TO CHECK IT
With what Linux brings along, in the folder that holds bagit.txt:
    sha256sum -c manifest-sha256.txt
    sha256sum -c tagmanifest-sha256.txt
On a Mac: shasum -a 256 -c manifest-sha256.txt; in Windows PowerShell: Get-FileHash FILE, compared with manifest-sha256.txt.
Any BagIt validator says that nothing was added or removed either:
    bagit.py --validate .
The hash of the edition, as the report prints it, is the SHA-256 of its JSON file:
    sha256sum ${edition}
    ${sha256}
With Plumbline, the ZIP before it is unpacked:
    npx plumbline verify-bundle FILE

WHAT THAT PROVES
That nothing was changed since the bag was made. Who made it, hashes alone cannot prove: compare the hash of the edition with the one
its publisher prints, or keep the hash of the ZIP where nobody can change it.

The bag is called ${bagName(print)}. Files are not compressed, and their times are the moment the edition was published.
`
}

/** How the lines of the log hang together, and what they prove. */
export const LOG_README = `THE LOG OF THIS REPORT

events.jsonl has one line of JSON for each thing that was done on the desk for the article and the claims of this report, in the order
in which it was done, up to its publication. Times are UTC. by is who did it; null is the workbench itself.

The desk keeps one log, in which each entry holds the hash of the one before:

    hash = SHA-256( previousHash + entry )

previousHash is the hash of the entry before, as 64 hexadecimal digits; of the first it is 64 zeros. entry is the entry as JSON in the one
way RFC 8785 writes it (names in order, no white space), in UTF-8: actorId, articleId, at, claimId, data, deskId, id, kind. Both are put
one after the other as text.

sequence counts the entries of the desk's log: 1, 2, 3. This file leaves out those that are about something else. So:
- the hash of each line whose keptBack is "no" can be computed from the line alone;
- where a sequence follows the one on the line before, its previousHash is the hash on that line;
- a line whose keptBack is "yes" tells less than was hashed: what identifies a confidential source, or who rated how what the report
  does not call settled. Its hash is the one of the whole entry, which only the desk can show;
- every hash here stands in the log of the desk; there npx plumbline verify-log proves that the log is whole.
`

function line(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
