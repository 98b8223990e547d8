/** What makes the names of this run its own. */
export const SIGN = crypto.randomUUID().slice(0, 8)

/** A small article with a line that does not belong to it; its last sentence makes it no other run's. */
export const TYPED = `The night ferry of Sandvik

The night ferry of Sandvik ran aground on 12 May 2023 with 214 people on board. Nobody was killed, the coast guard said. It was the worst accident on the line since 1987.

Share this article

The captain had received a specific warning of the sandbank two days earlier, the harbour master told the paper. Repairs cost 3.4 million euros and took nine weeks. The owner carries more passengers than any other line in the north.

People in the town still love the old ship. Our papers on the ferry lie in box ${SIGN}.`

/** The source that every claim of the ferry has. */
export const BOARD = 'Coast guard log of the night'

/** Words of the article, what is claimed by them, and what comes of checking that. */
export type Checked = {
  words: string
  statement: string
  key: string
  rating: string
  stance: 'Supports' | 'Refutes'
  fix?: string
}

export const CHECKED: readonly Checked[] = [
  {
    words: '12 May 2023',
    statement: 'The ferry ran aground on 12 May 2023.',
    key: '1',
    rating: 'Accurate',
    stance: 'Supports',
  },
  {
    words: '12 May 2023 with 214 people',
    statement: '214 people were aboard on 12 May 2023.',
    key: '2',
    rating: 'Mostly accurate',
    stance: 'Supports',
  },
  {
    words: '214 people on board',
    statement: 'There were 214 people on board.',
    key: '3',
    rating: 'Needs context',
    stance: 'Supports',
    fix: '214 people on board, 38 of them crew',
  },
  {
    words: 'Nobody was killed',
    statement: 'Nobody was killed in the accident.',
    key: '1',
    rating: 'Accurate',
    stance: 'Supports',
  },
  {
    words: 'the worst accident on the line since 1987',
    statement: 'No accident since 1987 was worse.',
    key: '4',
    rating: 'Misleading',
    stance: 'Refutes',
  },
  {
    words: 'specific warning of the sandbank',
    statement: 'The captain had been warned of this sandbank.',
    key: '6',
    rating: 'Cannot be verified',
    stance: 'Supports',
  },
  {
    words: '3.4 million euros',
    statement: 'The repairs cost 3.4 million euros.',
    key: '5',
    rating: 'False',
    stance: 'Refutes',
  },
  {
    words: 'more passengers than any other line',
    statement: 'No line in the north carries more passengers.',
    key: '1',
    rating: 'Accurate',
    stance: 'Supports',
  },
]
