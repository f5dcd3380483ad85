/** An embed is read without any script; the one that it has takes the content over when it is touched. */
export const csr = false;
