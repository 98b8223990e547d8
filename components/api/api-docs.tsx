import type { ShownField, ShownOperation, ShownPart } from '@/lib/api/document-shown'

/** Everything that can be asked of the API, each closed until it is opened. */
export function ApiDocs({ parts }: { parts: ShownPart[] }) {
  return parts.map(({ tag, about, operations }) => (
    <section key={tag} className="sec" aria-labelledby={`api-${tag}`}>
      <h2 id={`api-${tag}`}>
        {tag.charAt(0).toUpperCase() + tag.slice(1)} <span>{about}</span>
      </h2>
      {operations.map((operation) => (
        <Operation key={operation.name} operation={operation} />
      ))}
    </section>
  ))
}

function Operation({ operation }: { operation: ShownOperation }) {
  const { name, method, path, summary, about, scope, headers, query, body, status, answer, types } = operation
  return (
    <details className="operation" id={name}>
      <summary>
        <code dir="ltr">
          <b>{method}</b> {path}
        </code>
        <span>{summary}</span>
      </summary>
      {about === '' ? null : <p>{about}</p>}
      <p className="soft">
        {scope === null ? 'Any token serves.' : <>The token needs {<code>{scope}</code>}. </>}
        {headers.length === 0 ? null : <>Headers: {headers.join(', ')}.</>}
      </p>
      {query.length === 0 ? null : <Fields title="In the address" fields={query} />}
      {body.length === 0 ? null : <Fields title="In the body, as JSON" fields={body} needed="told" />}
      {answer.length === 0 ? (
        <p>
          Told with {status} as {types.join(', ')}.
        </p>
      ) : (
        <Fields title={`Told, with ${status}`} fields={answer} />
      )}
    </details>
  )
}

function Fields({
  title,
  fields,
  needed = 'not told',
}: {
  title: string
  fields: ShownField[]
  needed?: 'told' | 'not told'
}) {
  return (
    <table className="plain fields" role="table">
      <caption>{title}</caption>
      <tbody role="rowgroup">
        {fields.map((field) => (
          <tr key={field.name} role="row">
            <th role="rowheader" scope="row">
              <code dir="ltr">{field.name}</code>{' '}
              {needed === 'told' && field.needed === 'yes' ? <span className="needed">needed</span> : null}
            </th>
            <td role="cell">
              {field.type}
              {field.about === '' ? null : <span className="soft">{field.about}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
