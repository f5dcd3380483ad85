declare module 'wawoff2' {
	/** WOFF2 to the TrueType or OpenType font inside it. */
	export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
