/** Words before a full stop that does not end a sentence, in the languages whose news we split most. */
const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Titles and the like: a name or number always follows, so the sentence goes on. */
export const ALWAYS_GO_ON = words(`
  Mr Mrs Ms Mx Dr Drs Prof Gen Maj Col Lt Capt Cpl Sgt Pfc Pvt Adm Cmdr Cdr Comdr Brig Sen Sens Rep Reps Gov Govs Pres Rev Fr Hon
  Msgr Mgr Supt Insp Det Atty Amb Sec St Ste Mt Ft Messrs Mme Mlle MM Hr Frl Dipl Ing Sra Srta Dra Dña Ud Uds Sig Dott Avv
  dhr mevr drs vs v viz cf approx ca i.e e.g z.B d.h u.a o.ä bzw bijv p.ex p.ej vgl sog им ул г д. т.е т.н
`)

/** A number follows: "No. 5", "p. 12", "Nr. 3", "núm. 4". */
export const GO_ON_BEFORE_NUMBER = words(`
  No Nos no nos Nr nr p pp P vol Vol ch Ch chap fig Fig Figs art Art sec Sec para Abs Bd ed núm pág págs art tel Tel ext Rs Lot
  Par par v vv Op op Ps c ст стр № Rz S
`)

/** Months and weekdays: a day, a year or another of them follows. */
export const GO_ON_BEFORE_DATE = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun
  janv févr avr juil déc Jän Mär Okt Dez ene abr ago dic gen mag giu lug set ott mrt
`)

/** May stand in the middle or at the end; only the next word can tell. */
export const MAY_GO_ON = words(`
  Inc Ltd Co Corp Cos Bros Jr Sr Esq al Dept Assn Univ Ave Blvd Rd Hwy Sq Bldg Natl Intl Govt Ret est
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt
  Wash Wis Wyo Ph.D M.D Ph.Ds B.A M.A Str str тыс млн млрд руб
`)

/** Words that begin sentences and hardly ever follow an abbreviation inside one. */
export const SENTENCE_STARTERS = words(`
  The A An He She It They We You I But And Or So Yet In On At By For From Of To With Without However That This These Those There
  Then Here His Her Its Their Our My If When While Where What Who Why How After Before As Since Because Although Though Until
  Once During Despite Some Many Most Several Few All Both Each No Not Only Now Today Yesterday Meanwhile Also Another Other
  Officials Police Asked According Le La Les Un Une Il Elle Ils Elles On Mais Et Ce Cette Der Die Das Ein Eine Er Sie Es Aber Und
  El Los Las Una Ellos Pero Y En Se О Он Она Они Но И В На
`)

export const MONTHS_AND_DAYS =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jän|Mär|Mai|Okt|Dez|Sonn|Diens|Mitt|Donn|Frei|Sams)/
