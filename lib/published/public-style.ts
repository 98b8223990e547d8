import { createHash } from 'node:crypto'
import { readableAccent } from './accent'
import { PUBLIC_FONTS } from './public-fonts'

/** The look of the public pages: paper and ink, light and dark, one accent. */
const SHEET = `
:root{color-scheme:light dark;--desk:#f0ece2;--paper:#faf8f2;--sheet:#fffefb;--ink:#1b1915;--ink-2:#46423a;--ink-3:#656055;--rule:#dfd9cb;--rule-2:#c6bfae;--rule-ctl:#8a8375;--pencil:#1d4c9f;--wash:#e6edf9;--accurate:#1f6b45;--mostly:#52691d;--context:#865600;--misleading:#a2470f;--false:#a11d2b;--unverified:#5d5a53;--warn:#865600;--sans:"Inter","Noto Sans Arabic",system-ui,sans-serif;--serif:"Source Serif 4","Amiri",Georgia,serif}
@media (prefers-color-scheme:dark){:root{--desk:#100f0d;--paper:#171613;--sheet:#1e1c19;--ink:#ece7dc;--ink-2:#c3bcae;--ink-3:#9c9586;--rule:#322f29;--rule-2:#4a463d;--rule-ctl:#7d7667;--pencil:#93b6f7;--wash:#212a3b;--accurate:#7fc79d;--mostly:#b3c878;--context:#e2b45c;--misleading:#f09c66;--false:#f58f8f;--unverified:#b5b0a5;--warn:#e2b45c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--desk);color:var(--ink);font:400 16px/26px var(--serif);overflow-wrap:anywhere}
a{color:var(--pencil);text-underline-offset:2px}
:focus-visible{outline:2px solid var(--pencil);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-9999px}.skip:focus{inset-inline-start:8px;top:8px;background:var(--sheet);padding:6px 10px;z-index:1}
.top,main,.foot{max-width:820px;margin-inline:auto}
.top{display:flex;flex-wrap:wrap;align-items:center;gap:6px 20px;padding:14px 24px;font:500 13px/20px var(--sans)}
.house{display:flex;align-items:center;gap:10px;font:600 16px/22px var(--serif);color:var(--ink);text-decoration:none;margin-inline-end:auto}
.house img{display:block;max-height:32px;width:auto;max-width:160px;background:#fffefb;border-radius:2px}
.top nav,.foot{display:flex;flex-wrap:wrap;gap:4px 16px}
.top nav a,.foot a{padding-block:4px;min-height:24px}
main{overflow-x:clip;background:var(--sheet);border:1px solid var(--rule);border-top:3px solid var(--pencil);padding:36px 56px 48px}
.foot{padding:14px 24px 40px;font:400 13px/20px var(--sans);color:var(--ink-2)}
h1{font:600 32px/39px var(--serif);letter-spacing:-.012em;margin:10px 0 8px}
h2{font:600 20px/26px var(--serif);margin:34px 0 8px;padding-top:10px;border-top:1px solid var(--ink)}
h3{font:600 17px/24px var(--serif);margin:0}
p{margin:8px 0}
.over{font:500 13px/18px var(--sans);color:var(--ink-2);margin:0;display:flex;flex-wrap:wrap;gap:2px 12px}
.dek,.said,.small,.by{font:400 13px/20px var(--sans);color:var(--ink-2)}
.by{margin:3px 0}
blockquote{margin:8px 0}
.pre{white-space:pre-line}
.words{border-inline-start:3px solid var(--rule-2);padding-inline-start:14px;white-space:pre-line}
.notice{font:500 14px/21px var(--sans);background:var(--wash);border-inline-start:3px solid var(--pencil);padding:10px 14px;margin:0 0 18px}
.g{display:inline-flex;gap:7px;align-items:center;font:600 14px/20px var(--sans)}.g svg{width:15px;height:15px;flex:none}.g bdi{color:var(--ink)}
.g .cut{stroke:var(--sheet)}
.big .g{font:600 20px/28px var(--serif)}.big .g svg{width:22px;height:22px}
.c-accurate{color:var(--accurate)}.c-mostly{color:var(--mostly)}.c-context{color:var(--context)}.c-misleading{color:var(--misleading)}.c-false{color:var(--false)}.c-unverified{color:var(--unverified)}
.bar{display:block;width:100%;height:14px;margin:14px 0 8px}
.bar rect{stroke:currentColor;stroke-width:1;fill:currentColor}.bar .unverified{fill:none;stroke-dasharray:4 3}.bar .mostly{fill-opacity:.72}.bar .context{fill-opacity:.5}.bar .misleading{fill-opacity:.3}.bar .false{fill-opacity:.88}
table{border-collapse:collapse;width:100%;font:400 14px/20px var(--sans)}
th{text-align:start;font-weight:500}td,th{padding:7px 14px 7px 0;border-bottom:1px solid var(--rule);vertical-align:top}
thead th{color:var(--ink-2);font-size:12px}
td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}
ul.list,ol.list{list-style:none;margin:0;padding:0}
.list>li{padding:14px 0;border-bottom:1px solid var(--rule)}
.list h2{border:0;padding:0;margin:0}.list h2,.list h3{font:600 18px/25px var(--serif)}
.list a.t{text-decoration:none}.list a.t:hover{text-decoration:underline}
.counts{display:flex;flex-wrap:wrap;gap:2px 16px;margin:6px 0 0}
.text{font-size:18px;line-height:31px}.text p,.text h3{margin:0 0 16px;unicode-bidi:plaintext}.text h3{line-height:28px}
.text[dir=rtl],.words[dir=rtl],h1[dir=rtl],:lang(ar){letter-spacing:0}
.text:lang(ar){font-size:20px;line-height:37px}
.pn{font:500 10px/1 var(--sans);color:var(--ink-3);margin-inline-end:3px;vertical-align:4px}
.u0,.u1,.u2{border-bottom:1.5px solid var(--pencil)}.u1{padding-bottom:3px}.u2{padding-bottom:6px}
.cn{font:600 11px/1 var(--sans);vertical-align:5px;margin-inline-start:1px;padding:4px 2px;text-decoration:none}
mark{background:var(--wash);color:inherit;border-bottom:1.5px solid var(--pencil)}
.ev{list-style:none;padding:0;margin:8px 0 0}.ev>li{padding:12px 0;border-bottom:1px solid var(--rule)}
.ev b{font:600 13px/20px var(--sans)}.ev q,.ev cite{font-style:normal}
.fix del{color:var(--ink-3)}.fix ins{color:var(--pencil);text-decoration-thickness:1.5px}
.changes{padding-inline-start:20px;margin:6px 0}.changes li{margin:4px 0}
form{display:grid;grid-template-columns:repeat(3,minmax(0,1fr)) auto;gap:10px 12px;align-items:end;margin:18px 0 6px;font:500 13px/18px var(--sans)}
form .wide{grid-column:1/-1;margin:0}
form.report-error{max-width:560px;grid-template-columns:minmax(0,1fr)}
.unseen{position:absolute;inset-inline-start:-9999px}
.issue{display:block;color:var(--false);font:500 13px/18px var(--sans);margin-top:4px}
form label{display:block;color:var(--ink-2);margin-bottom:4px}
input,select,button,textarea{font:400 15px/22px var(--sans);color:var(--ink);background:var(--sheet);border:1px solid var(--rule-ctl);border-radius:3px;padding:8px 10px;width:100%;min-height:40px}
button{background:var(--pencil);color:var(--sheet);border-color:var(--pencil);font-weight:500;width:auto;justify-self:start;padding-inline:20px}
.files{display:flex;flex-wrap:wrap;gap:4px 18px;font:400 14px/22px var(--sans);padding:0;margin:6px 0;list-style:none}
.files a{padding-block:2px;display:inline-block}
pre{font:400 12px/18px ui-monospace,monospace;background:var(--paper);border:1px solid var(--rule);padding:12px;white-space:pre-wrap;overflow-wrap:anywhere;direction:ltr;text-align:left}
.between{display:flex;flex-wrap:wrap;justify-content:space-between;gap:8px 20px;margin-top:34px;font:500 13px/20px var(--sans)}
.hash{font:400 12px/18px var(--sans);color:var(--ink-3);margin-top:34px}
.embed{background:var(--sheet)}.embed main{max-width:none;margin:0;border:1px solid var(--rule-2);border-top:3px solid var(--pencil);padding:14px 18px;min-height:100vh}
.embed h1{font:600 18px/25px var(--serif);margin:4px 0 8px}.embed .by{margin:8px 0 0}
@media (max-width:640px){main{padding:22px 16px 36px;border-inline:0}.top,.foot{padding-inline:16px}h1{font-size:26px;line-height:32px}form{grid-template-columns:1fr 1fr}.text{font-size:17px;line-height:28px}table.scale,table.scale tbody,table.scale tr,table.scale td,table.scale th{display:block}table.scale thead{display:none}table.scale td,table.scale th{border:0;padding:1px 0;text-align:start}table.scale tr{padding:10px 0;border-bottom:1px solid var(--rule)}table.scale td[data-name]::before{content:attr(data-name) " ";color:var(--ink-3)}}
@media print{body,main{background:none}.top nav,.foot,form,.skip{display:none}main{border:0;padding:0;max-width:none}}
`

/** Where the style sheet lies, with the accent of a house: its address changes whenever the sheet does, so it may be kept for good. */
export function styleAddress(colour: string | null): string {
  const accent = colour === null ? '' : `&accent=${colour.slice(1)}`
  return `/published/style.css?v=${STYLE_VERSION}${accent}`
}

/** The whole sheet; `accent` is six hexadecimal digits, or anything else for our own. */
export function styleSheet(accent: string | null): string {
  if (accent === null || !/^[0-9a-f]{6}$/.test(accent)) return FONT_FACES + SHEET
  const { light, dark } = readableAccent(`#${accent}`)
  const own = `:root{--pencil:${light}}@media (prefers-color-scheme:dark){:root{--pencil:${dark}}}\n`
  return FONT_FACES + SHEET + own
}

const FONT_FACES = PUBLIC_FONTS.map(
  ({ name, family, style, weight, range }) =>
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url(/published/fonts/${name}.woff2) format("woff2");unicode-range:${range}}\n`,
).join('')

/** Of this sheet; another sheet has another. */
export const STYLE_VERSION = createHash('sha256').update(FONT_FACES).update(SHEET).digest('hex').slice(0, 12)
