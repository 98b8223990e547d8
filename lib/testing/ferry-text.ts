/** A text with all that printing does to words: curly marks, a ligature, words parted at line ends, decimals. */
export const FERRY = `The ferry “Aurora” left Port Halden at 6.40 on 3 March 2019 with 184 people on board.

Captain Ida Lund said the company had not been warned. “We did not close the bow door,” she told the court. “No-one asked us to, and we couldn’t know.”

The ﬁnancial loss came to €1.5 million, or 12.5% of the year’s income. The govern-
ment no longer insures well-
known lines. Ms Lund was unable to name the owner.`
