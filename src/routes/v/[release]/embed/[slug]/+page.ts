/** Embeds need no script to be read; their own app hydrates them on touch. */
export const csr = false;
