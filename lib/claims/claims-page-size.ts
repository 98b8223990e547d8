/** How many rows one page of the claims table shows. */
export const CLAIMS_A_PAGE = 50
