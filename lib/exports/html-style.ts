/** The look of the HTML report: paper and ink, light only, A4 in print. Nothing is fetched. */
export const REPORT_STYLE = `
:root{--ink:#1b1915;--ink-2:#46423a;--ink-3:#656055;--rule:#dfd9cb;--rule-2:#c6bfae;--pencil:#1d4c9f;--sheet:#fffefb;--accurate:#1f6b45;--mostly:#52691d;--context:#865600;--misleading:#a2470f;--false:#a11d2b;--unverified:#5d5a53;--sans:Inter,"Noto Sans Arabic",system-ui,sans-serif;--serif:"Source Serif 4",Amiri,Georgia,serif}
*{box-sizing:border-box}
body{margin:0;background:#f0ece2;color:var(--ink);font:400 16px/25px var(--serif)}
main{max-width:794px;margin:24px auto;background:var(--sheet);padding:56px 72px;border:1px solid #d5cebe}
a{color:var(--pencil);text-underline-offset:2px}
h1{font:600 34px/40px var(--serif);letter-spacing:-.015em;margin:22px 0 6px}
h2{font:600 20px/26px var(--serif);margin:36px 0 8px;break-after:avoid}
h3{font:600 17px/24px var(--serif);margin:0}
p{margin:6px 0}
.mast,.folio{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 16px;font:500 12px/16px var(--sans);color:var(--ink-2)}
.mast img{height:44px;width:auto;max-width:220px;object-fit:contain}.mast b{font-weight:600;color:var(--pencil)}
.mast{align-items:center;border-bottom:1px solid var(--ink);padding-bottom:8px}
.folio{border-top:1px solid var(--rule-2);margin-top:40px;padding-top:8px;overflow-wrap:anywhere}
.dek{font-style:italic;color:var(--ink-2)}
.draft{font:600 14px/20px var(--sans);border:2px solid var(--false);color:var(--false);padding:8px 12px;margin:12px 0}
.desk{font:600 13px/20px var(--sans);border:1px solid var(--ink);padding:6px 12px;margin:12px 0}
.toc ul{columns:2;list-style:none;margin:0;padding:10px 0;border-bottom:1px solid var(--rule-2);font:400 13px/22px var(--sans)}
.said{border-inline-start:3px solid var(--rule-2);padding-inline-start:12px;white-space:pre-line}
.sign{display:flex;flex-wrap:wrap;justify-content:space-between;gap:8px 24px;font:400 12px/18px var(--sans);border-block:1px solid var(--rule-2);padding-block:9px;margin:16px 0 18px}
.sign dt{color:var(--ink-3)}.sign dd{margin:0;font-weight:500}
.bar{display:flex;height:14px;margin:14px 0 10px;gap:2px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar i{display:block;flex:var(--n) 1 0;outline:1px solid;outline-offset:-1px}
.c-accurate{color:var(--accurate)}.c-mostly{color:var(--mostly)}.c-context{color:var(--context)}.c-misleading{color:var(--misleading)}.c-false{color:var(--false)}.c-unverified{color:var(--unverified)}
.f-accurate{background:currentColor}.f-mostly{background:repeating-linear-gradient(90deg,currentColor 0 5px,transparent 5px 6.5px)}.f-context{background:repeating-linear-gradient(135deg,currentColor 0 2.5px,transparent 2.5px 5px)}.f-misleading{background:repeating-linear-gradient(45deg,currentColor 0 1.5px,transparent 1.5px 3px)}.f-false{background:repeating-linear-gradient(0deg,currentColor 0 3px,transparent 3px 4px)}.f-unverified{outline-style:dashed!important}
table{border-collapse:collapse;font:400 13px/18px var(--sans);width:100%}
th{text-align:start;font-weight:500}td,th{padding-block:4px;padding-inline:0 12px;border-bottom:1px solid var(--rule);vertical-align:top}
td.n{text-align:end;font-variant-numeric:tabular-nums;width:64px}
.g{display:inline-flex;gap:6px;align-items:baseline}.g svg{width:13px;height:13px;flex:none;align-self:center}.g bdi{color:var(--ink)}
.text{font-size:17px;line-height:29px}.text p,.text h3{margin:0 0 14px;unicode-bidi:plaintext}
.pn{font:500 10px/1 var(--sans);color:var(--ink-3);margin-inline-end:3px;vertical-align:4px}
.u0,.u1,.u2{border-bottom:1.5px solid var(--pencil)}.u1{padding-bottom:3px}.u2{padding-bottom:6px}
.cn{font:600 10px/1 var(--sans);vertical-align:5px;margin-inline-start:1px;text-decoration:none}
.rc{border-top:1px solid var(--rule-2);margin-top:18px;padding-top:14px;display:grid;grid-template-columns:52px minmax(0,1fr)}
.rc .no{font:600 13px/24px var(--sans);color:var(--pencil);margin:0}.rc h3{break-after:avoid}
.rt{font:600 13px/20px var(--sans)}.rc .q{color:var(--ink-2);font-style:italic}.by{font:400 12px/18px var(--sans);color:var(--ink-2)}
.pre{white-space:pre-line}.fix del{color:var(--ink-3)}.fix ins{color:var(--pencil)}
.ev{list-style:none;margin:8px 0 0;padding:0;font-size:14px;line-height:21px}.ev li{margin:0 0 6px;break-inside:avoid}.ev b{font:600 12px/18px var(--sans)}.ev small{font:400 12px/18px var(--sans);color:var(--ink-3)}
td.k,th .g{white-space:nowrap}
q[dir=rtl],:lang(ar),:lang(fa),:lang(ur),:lang(he),.rc .q:lang(ar){font-style:normal}
sup{font:600 10px/1 var(--sans)}
.notes,.open{font-size:14px;line-height:20px;padding-inline-start:28px}.notes li,.open li{margin:0 0 4px}
h1:lang(ar){letter-spacing:0}
main,main *{overflow-wrap:anywhere}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:400 9pt sans-serif}}
@media print{body{background:none}main{margin:0;padding:0;border:0;max-width:none}.rc{break-inside:avoid}a{color:inherit;text-decoration:none}.u0,.u1,.u2{print-color-adjust:exact}h2,h3{break-after:avoid}tr{break-inside:avoid}}
@media (max-width:600px){main{padding:24px 16px;margin:0;border:0}.rc{display:block}.toc ul{columns:1}}
`
