import mammoth from 'mammoth'

/**
 * A Word file as a page, the way mammoth reads it: text, headings, tables, comments at their place. What it holds was written by many
 * people, so it goes into a frame that runs nothing and reaches nothing.
 */
export async function docxPage(docx: Buffer): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: docx }, { styleMap: ['comment-reference => sup'] })
  return `<!doctype html>
<html dir="auto">
<head>
<title>Word</title>
<style>${STYLE}</style>
</head>
<body>
${value}
</body>
</html>
`
}

const STYLE = `:root{color-scheme:light}
body{font:16px/1.55 Georgia,'Times New Roman',serif;max-width:42em;margin:24px auto;padding:0 16px;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25}table{border-collapse:collapse;max-width:100%}td,th{border:1px solid #ccc;padding:4px 8px;text-align:start;vertical-align:top}
img{max-width:100%}dl{border-top:1px solid #ccc;margin-top:2em;padding-top:1em;font-size:14px}dd{margin:0 0 .6em}sup a{text-decoration:none}`
