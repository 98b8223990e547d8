/** What is counted, what is left out, and whose formulas these are. */
export function AgreementReading() {
  return (
    <details className="reading">
      <summary className="link">What is counted, and by which formulas</summary>
      <ul>
        <li>
          Of each reviewer only the first verdict on a claim counts, not one given after a change of mind or after an
          adjudication.
        </li>
        <li>
          A claim belongs to the day of its second verdict. Claims that are still being checked are left out until they
          are settled or disputed.
        </li>
        <li>
          Where later verdicts are not sealed, a second reviewer may have seen the first verdict; agreement then looks
          better than it is.
        </li>
        <li>A rating without a number, such as Cannot be verified, counts everywhere but in the ordinal alpha.</li>
        <li>
          Kappa: Cohen 1960, standard error by Fleiss, Cohen and Everitt 1969. Alpha: Krippendorff 2011, interval by the
          jackknife over claims. AC1 and its variance: Gwet 2008. Raw agreement: interval by Wilson 1927. Intervals of
          the first three are by Student’s t.
        </li>
      </ul>
    </details>
  )
}
