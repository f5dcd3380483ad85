export interface Progress {
	/** @param bytes received in this run. */
	step(done: number, all: number, bytes: number): void;
	message(sentence: string): void;
	end(): void;
}

const width = 24;

/** A bar on a terminal, redrawn at each step; elsewhere a line per page. */
export function progressBar(stream: NodeJS.WriteStream, name: string): Progress {
	const clear = () => stream.isTTY && stream.write('\r\u001b[K');
	return {
		step(done, all, bytes) {
			const filled = Math.round((width * done) / all);
			const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
			const line = `${name} ${bar} ${done}/${all} (${(bytes / 1e6).toFixed(1)} MB)`;
			stream.write(stream.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
		},
		message(sentence) {
			clear();
			stream.write(`${name}: ${sentence}\n`);
		},
		end() {
			clear();
		}
	};
}
