import { getPlatformFeatures } from '@duckdb/duckdb-wasm';
import ehScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpWasm from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import { wasmBytes, type BundleName } from './sizes';

export interface Bundle {
	readonly wasm: string;
	/** Size of `wasm`, after decompression. */
	readonly bytes: number;
	readonly script: string;
}

const bundles: Readonly<Record<BundleName, Bundle>> = {
	eh: { wasm: ehWasm, bytes: wasmBytes.eh, script: ehScript },
	mvp: { wasm: mvpWasm, bytes: wasmBytes.mvp, script: mvpScript }
};

/**
 * `eh` needs WebAssembly exceptions, `mvp` runs everywhere and is slower. The threaded bundle is not used: it needs
 * cross-origin isolation, which a frame in another site's page does not have.
 */
export async function chooseBundle(wanted?: BundleName): Promise<Bundle> {
	if (wanted) return bundles[wanted];
	return (await getPlatformFeatures()).wasmExceptions ? bundles.eh : bundles.mvp;
}
