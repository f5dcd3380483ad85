export type BundleName = 'eh' | 'mvp';

/** Bytes after decompression, which no response header states; a test compares them with the installed package. */
export const wasmBytes: Readonly<Record<BundleName, number>> = { eh: 18_105_915, mvp: 22_092_382 };
