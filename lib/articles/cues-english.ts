import { type CuePatterns, wholeWords, wholeWordsAsWritten } from './cue'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const LONG_MONTH = '(?:January|February|April|June|July|August|September|October|November|December)'
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const SPELLED =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)'
const SCALE = '(?:hundred|thousand|million|billion|trillion)'
const ABOUT =
  '(?:(?:more|less|fewer) than|at least|at most|up to|as many as|nearly|almost|about|around|over|some|roughly) '
const FIGURE = '[$€£]?\\d[\\d,.]*'

const STOP =
  '(?:and|or|of|in|on|at|to|were|was|is|are|be|who|that|which|the|a|an|for|by|from|with|but|as|than|since|ever|inside|under|yet|so|when|it|he|she|they|we)'
const NOUNS = `(?: (?!${STOP} )[\\p{L}-]+){0,2}`

const SAYS =
  'said|says|told|claimed|claims that|claim that|confirmed|confirms|announced|stated|stating|alleged|alleges|insisted|denied|denies|admitted|acknowledged|testified|disclosed|asserted|added that|warned that|warned of|argued|argues|estimated|reported that|suggested that|declared that|concluded that|found that|noted that|tweeted'

/** What makes an English sentence look worth checking. */
export const ENGLISH_CUES: CuePatterns = {
  quantity: [
    wholeWords(
      `(?:${ABOUT})?(?:${FIGURE}|${SPELLED}|a)[- ](?:${SCALE}s?|dozen)(?:[- ]${SCALE})?(?: (?:dollars|euros|pounds|people))?`,
    ),
    wholeWords(
      `(?:${ABOUT})?${FIGURE} ?(?:percent|per cent|percentage points|km|kilomet(?:er|re)s|miles|tons|tonnes|kg|degrees)`,
    ),
    wholeWords(`(?:${ABOUT})(?:${FIGURE}%?|${SPELLED}|half)`),
    wholeWords(
      `${SPELLED}(?! of (?:a|the) kind)|(?:hundreds|thousands|millions|billions|dozens|scores)(?: (?:of|more))?`,
    ),
    wholeWords(
      '(?:one|two|three)[- ](?:thirds?|quarters?|fifths?|halves)|half of|a (?:third|quarter|fifth|tenth) of|twice as|(?:twice|three times) the|doubled|tripled|halved|quadrupled|(?:the|a|vast|large) majority of|percent',
    ),
  ],
  date: [
    wholeWordsAsWritten(
      `(?:${DAY},? )?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?`,
    ),
    wholeWordsAsWritten(
      `${MONTH} (?:of )?\\d{4}|(?:mid|early|late)[- ]${MONTH}|(?:in|since|until|by|last|next|this) ${LONG_MONTH}(?! \\d)`,
    ),
    wholeWordsAsWritten(`(?:on |last |next |since )?${DAY}`),
    wholeWords(
      '(?:the )?(?:early |late |mid-?)?(?:1[5-9]|20)\\d0s|yesterday|(?:earlier |later )?(?:last|this|next) (?:year|month|week|night|spring|summer|autumn|fall|winter|century|decade)',
    ),
    wholeWords(
      `(?:${SPELLED}|\\d+|a|several|many) (?:years?|months?|weeks?|days?|hours?|decades?|centuries) (?:ago|earlier|later)`,
    ),
    wholeWords('\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.m\\.?|p\\.m\\.?|am|pm)'),
  ],
  superlative: [
    wholeWords(
      `(?<!(?:her|his|their|my|our|your|at) )(?:worst|best|largest|biggest|smallest|highest|lowest|deadliest|bloodiest|longest|shortest|oldest|youngest|fastest|slowest|strongest|weakest|greatest|richest|poorest|hottest|coldest|warmest|wettest|driest|heaviest|tallest|deepest|costliest|safest|steepest|fewest|\\p{L}{2,}iest(?<!priest))(?! (?:wishes|regards|man|friend|of luck|if|way|to|guess|foot))${NOUNS}(?: since| ever)?`,
    ),
    wholeWords("(?:the|its|their|his|her|one of the|among the|’s|'s) (?:most|least) (?!of|part|people)[\\p{L}-]+"),
    wholeWords(
      '(?:for )?the first time|first[- ]ever|the (?:very )?first (?!lady|aid|name|half|place|step|thing|floor|few|of all)[\\p{L}-]+',
    ),
    wholeWords(
      'first (?:emerged|appeared|reported|began|came|became|detected|recorded|used|known|published|held|elected)|the only [\\p{L}-]+',
    ),
    wholeWords(
      'never before|unprecedented|all-time|record (?:high|low|number|level|levels|year|sum|profit|loss|heat|rain|turnout)s?|more than any(?: other)?|no other [\\p{L}-]+',
    ),
  ],
  attribution: [
    wholeWords(
      `(?<!having |easier |that |sooner |needless to |is |are |was |were |be )(?:${SAYS})(?! (?:goodbye|hello|nothing|no more))`,
    ),
    wholeWords(
      'according to|(?:US |U\\.S\\. )?(?:officials|authorities|experts|sources|critics|witnesses|police|analysts|residents) (?:say|believe|claim|suspect|warn|suggest|have suggested)(?: that)?',
    ),
    wholeWords(
      '(?:is|are|was|were|been) (?:said|believed|reported|thought|alleged|rumou?red) to|reportedly|allegedly|purportedly|have suggested that|has suggested that|accused|quoted as saying|cited by|citing',
    ),
    wholeWords('claimed responsibility'),
  ],
  cause: [
    wholeWords(
      '(?:has |have |had )?(?:led|leads|leading|lead) (?:directly )?to|because of|because|due to|owing to|thanks to|as a (?:direct )?result(?: of)?|as a consequence(?: of)?|in response to|stem(?:s|med|ming)? from',
    ),
    wholeWords(
      '(?:was|were|is|are|been|be|held) responsible for|responsibility for|(?:is|are|was|were|been) (?:to blame|linked to|caused by|behind the)|blame[sd]?(?: [\\p{L}]+){0,4} (?:for|on)',
    ),
    wholeWords(
      '(?:has |have |had )?(?:resulted in|results in|caused|causes|causing|triggered|triggering|sparked|sparking|prompted|prompting|provoked|contributed to|contributes to|brought about|gave rise to)',
    ),
  ],
}
