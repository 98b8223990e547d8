import { type CuePatterns, wholeWords } from './cue'

/** What makes a French sentence look worth checking. */
export const FRENCH_CUES: CuePatterns = {
  quantity: [
    wholeWords(
      '(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|cents|mille|millions?|milliards?|dizaines|centaines|milliers)(?: (?:de|d’)?)?|pour cent|la moitié|un tiers|la majorité',
    ),
    wholeWords('\\d[\\d ,.]* (?:millions?|milliards?|pour cent|kilomètres|tonnes)'),
  ],
  date: [
    wholeWords(
      '(?:\\d{1,2}|1er) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: \\d{4})?|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \\d{4}',
    ),
    wholeWords(
      "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|l[’']an dernier|(?:la semaine|le mois|l[’']année) (?:dernière|dernier)",
    ),
  ],
  superlative: [
    wholeWords(
      '(?:le|la|les) (?:plus|moins) [\\p{L}]+|(?:le|la|les) (?:pires?|premiers?|premières?|meilleure?s?) [\\p{L}]+|pour la première fois|sans précédent|jamais vu|record',
    ),
  ],
  attribution: [
    wholeWords(
      "selon|d[’']après|(?:a|ont) (?:déclaré|affirmé|annoncé|confirmé|indiqué|précisé|assuré|démenti|dit|expliqué|ajouté)|affirme|affirment|déclare|aurait|auraient",
    ),
  ],
  cause: [
    wholeWords(
      "à cause de|à cause des|à cause du|en raison d[eu]s?|a provoqué|ont provoqué|a entraîné|ont entraîné|a causé|responsables? d[eu]s?|à la suite d[eu]s?|parce qu[e’']",
    ),
  ],
}

/** What makes a German sentence look worth checking. */
export const GERMAN_CUES: CuePatterns = {
  quantity: [
    wholeWords(
      '(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert|tausend|dutzende|hunderte|tausende|millionen?|milliarden?|prozent)|die hälfte|ein drittel|die mehrheit',
    ),
    wholeWords('\\d[\\d .,]* (?:millionen?|milliarden?|prozent|kilometer|tonnen)'),
  ],
  date: [
    wholeWords(
      '(?:\\d{1,2}\\. )?(?:Januar|Februar|April|Juni|Juli|August|September|Oktober|November|Dezember)(?: \\d{4})?|\\d{1,2}\\. (?:März|Mai)(?: \\d{4})?|(?:März|Mai) \\d{4}',
    ),
    wholeWords(
      '(?:am )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)|gestern|(?:im )?(?:vergangenen|letzten) (?:Jahr|Monat)',
    ),
  ],
  superlative: [
    wholeWords(
      '(?:der|die|das|den|dem) (?:\\p{L}+(?:ößte|chste|este|ärkste|lteste)[nrms]?|schlimmsten?|meisten|ersten?|einzigen?) \\p{L}+|zum ersten mal|erstmals|beispiellos|rekord\\p{L}*',
    ),
  ],
  attribution: [
    wholeWords(
      'sagten?|erklärten?|behaupteten?|bestätigten?|teilten? mit|teilte \\p{L}+ mit|laut|zufolge|nach angaben|gab bekannt|berichteten?|dementierten?|angeblich|mutmaßlich\\p{L}*',
    ),
  ],
  cause: [
    wholeWords('wegen|aufgrund|infolge|führten? (?:[\\p{L}]+ ){0,3}zu|verursachten?|verantwortlich für|löste aus|weil'),
  ],
}

/** What makes a Spanish sentence look worth checking. */
export const SPANISH_CUES: CuePatterns = {
  quantity: [
    wholeWords(
      '(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|cientos|mil|miles|millón|millones|decenas|docenas)|por ciento|la mitad|un tercio|la mayoría',
    ),
    wholeWords('\\d[\\d .,]* (?:mil|millones|por ciento|kilómetros|toneladas)'),
  ],
  date: [
    wholeWords(
      '\\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de \\d{4})?|(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de \\d{4}',
    ),
    wholeWords(
      '(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|ayer|(?:el|la) (?:año|mes|semana) pasad[oa]',
    ),
  ],
  superlative: [
    wholeWords(
      '(?:el|la|los|las) (?:\\p{L}+ )?(?:más|menos) \\p{L}+|(?:el|la) (?:peor|mejor|mayor|menor|primera?|única?|único) \\p{L}+|por primera vez|sin precedentes|récord',
    ),
  ],
  attribution: [
    wholeWords(
      'según|de acuerdo con|dijo|dijeron|afirmó|afirmaron|anunció|anunciaron|confirmó|confirmaron|aseguró|declaró|negó|informó|señaló|presuntamente|supuestamente',
    ),
  ],
  cause: [
    wholeWords(
      'a causa de|debido a|por culpa de|provocó|provocaron|causó|causaron|responsables? de|como resultado de|a raíz de|porque',
    ),
  ],
}
