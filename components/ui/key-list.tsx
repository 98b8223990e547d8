import { KEY_GROUPS } from './keys'

/** All keys of the workbench, by screen. */
export function KeyList() {
  return (
    <>
      {KEY_GROUPS.map(({ where, keys }) => (
        <section key={where}>
          <h3 className="h3">{where}</h3>
          <dl>
            {keys.map(([pressed, does]) => (
              <div key={does} style={{ display: 'contents' }}>
                <dt>
                  {pressed.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
