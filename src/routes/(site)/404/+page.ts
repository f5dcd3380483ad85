/** What static hosts answer with at an address that is not there. */
export const csr = false;
