/** Complete as it is sent. */
export const csr = false;
