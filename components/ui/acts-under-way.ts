let underWay = 0
let endedAt = -Infinity

/** An answer brings the page as it is after the act; what is told of the act can come a moment later. */
const A_MOMENT = 500

/** Runs what a form sends, and notes that its answer will bring the page anew. */
export async function asOwnAct<T>(act: () => Promise<T>): Promise<T> {
  underWay += 1
  try {
    return await act()
  } finally {
    underWay -= 1
    endedAt = performance.now()
  }
}

/** Whether what happens on the desk just now can be this tab's own doing, whose answer shows it anyway. */
export function isOwnActUnderWay(): boolean {
  return underWay > 0 || performance.now() - endedAt < A_MOMENT
}
