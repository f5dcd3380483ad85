/** Embeds are readable without scripts; their own app hydrates them on first interaction. */
export const csr = false;
