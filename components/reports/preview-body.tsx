import { sizeWords } from '@/lib/exports/export-file'
import { type ExportFormat, FORMAT_WORDS } from '@/lib/exports/export-format'
import { MOST_ROWS, MOST_TEXT, type PreviewBody } from '@/lib/exports/export-preview'

type Props = { body: PreviewBody; format: ExportFormat; frame: string }

/** What the file looks like: by itself in a frame, or its rows, its text, or what lies in it. */
export function PreviewBodyShown({ body, format, frame }: Props) {
  switch (body.kind) {
    case 'unmade':
      return null
    case 'too-large':
      return <p className="muted">{body.sentence}</p>
    case 'frame':
      return <Frame format={format} src={frame} />
    case 'text':
      return (
        <>
          <pre
            className="preview-text"
            dir="auto"
            tabIndex={0}
            aria-label={`The ${FORMAT_WORDS[format]} file`}
            role="region"
          >
            {body.text}
          </pre>
          {body.rest === 'no' ? null : (
            <p className="muted">The first {MOST_TEXT.toLocaleString('en')} characters; there is more in the file.</p>
          )}
        </>
      )
    case 'rows':
      return body.sheets.map((sheet) => (
        <Sheet key={sheet.name} sheet={sheet} alone={body.sheets.length === 1 ? 'yes' : 'no'} />
      ))
    case 'files':
      return <Bundle files={body.files} />
  }
}

/** The PDF viewer of a browser opens nothing in a sandbox; whatever else is shown has one. */
function Frame({ format, src }: { format: ExportFormat; src: string }) {
  const title = `The ${FORMAT_WORDS[format]} file`
  if (format !== 'pdf') return <iframe className="preview-frame" title={title} src={src} sandbox="" />
  return (
    <>
      <iframe className="preview-frame" title={title} src={src} />
      <p className="muted">
        Not every browser shows a PDF here.{' '}
        <a className="link" href={src}>
          Open it by itself
        </a>
      </p>
    </>
  )
}

type Sheets = Extract<PreviewBody, { kind: 'rows' }>['sheets']

function Sheet({ sheet, alone }: { sheet: Sheets[number]; alone: 'yes' | 'no' }) {
  const [head = [], ...rows] = sheet.rows
  return (
    <section className="preview-sheet">
      {alone === 'yes' ? null : <h2>{sheet.name}</h2>}
      <div className="preview-rows" role="region" aria-label={`Rows of ${sheet.name}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((cell, at) => (
                <th key={`${at} ${cell}`} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {head.map((_name, at) => (
                  <td key={at} dir="auto">
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.more === 'no' ? null : <p className="muted">The first {MOST_ROWS} rows; there are more in the file.</p>}
    </section>
  )
}

function Bundle({ files }: { files: Extract<PreviewBody, { kind: 'files' }>['files'] }) {
  return (
    <div className="preview-rows" role="region" aria-label="Files of the bundle" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Size</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, bytes, sha256 }) => (
            <tr key={path}>
              <td dir="ltr">{path}</td>
              <td className="num">{sizeWords(bytes)}</td>
              <td dir="ltr">
                <code>{sha256 ?? '–'}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
