/** Seconds without a byte after which a download is given up. */
const SILENCE = 30;
/** Seconds after which its speed counts. */
const GRACE = 60;
/** Bytes a second, unpacked: at this speed the database takes ten minutes. */
const LEAST_SPEED = 30_000;

interface Watch {
	received(bytes: number): void;
	stop(): void;
}

/** Calls `giveUp` once a download has fallen silent or is too slow to wait for. Seconds of a suspended page do not count. */
export function watchDownload(giveUp: () => void): Watch {
	let [silent, elapsed, loaded] = [0, 0, 0];
	const timer = setInterval(() => {
		silent++;
		elapsed++;
		const isSlow = elapsed >= GRACE && loaded / elapsed < LEAST_SPEED;
		if (silent < SILENCE && !isSlow) return;
		clearInterval(timer);
		giveUp();
	}, 1_000);
	return {
		received(bytes) {
			silent = 0;
			loaded += bytes;
		},
		stop: () => clearInterval(timer)
	};
}
