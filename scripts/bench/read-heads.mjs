// Reads the first 4 kB of each file of a vault, as plainly as Node can: what `npm run bench` compares the program with.
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import process from 'node:process';

const head = Buffer.alloc(4_096);

function readHeads(folder) {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) {
			readHeads(path);
			continue;
		}
		const file = openSync(path);
		readSync(file, head, 0, head.length, 0);
		closeSync(file);
	}
}

readHeads(process.argv[2]);
