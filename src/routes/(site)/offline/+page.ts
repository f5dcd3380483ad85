/** The service worker serves this page, without a connection, at addresses of pages that it has not kept. */
export const csr = false;
