/** The page needs no script but that of its search. */
export const csr = false;
