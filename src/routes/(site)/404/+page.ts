/** Static hosts serve this page at unknown addresses. */
export const csr = false;
