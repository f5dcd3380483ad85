/** Static hosts serve it at unknown addresses. */
export const csr = false;
