import type { Device, Files } from '../device';
import { ordered, type Deliver, type Merge, type Merged } from './merge';

/**
 * How a sync names the version that lost, from the note's path without `.md`, with a number where the name is taken.
 */
export type CopyName = (path: string, number: number) => string;

/** The names that Dropbox, Syncthing, iCloud Drive and others give. */
export const copyNames = {
	dropbox: (path: string, number: number) =>
		`${path} (Karl's conflicted copy 2026-11-23${number > 1 ? ` (${number})` : ''}).md`,
	syncthing: (path: string, number: number) => `${path}.sync-conflict-20261123-10101${number}-ABCDEF.md`,
	iCloud: (path: string, number: number) => `${path} ${number + 1}.md`,
	byHand: (path: string, number: number) => `${path} (conflict${number > 1 ? ` ${number}` : ''}).md`,
} as const satisfies Readonly<Record<string, CopyName>>;

/**
 * The last writer of each file wins, as with Dropbox and iCloud Drive. The version that lost is kept as a sync-conflict
 * copy. A file that one device deleted and another changed stays.
 */
export class LastWriterMerge implements Merge {
	/** @param agreed the files that all devices held after the last merge */
	constructor(
		private agreed: Files,
		private readonly copyName: CopyName,
	) {}

	async merge(devices: readonly Device[], choice: number, deliver: Deliver): Promise<Merged> {
		const base = this.agreed;
		const files = new Map(base);
		const copies: string[] = [];
		for (const device of ordered(devices, choice)) {
			const local = await device.files();
			for (const path of new Set([...base.keys(), ...local.keys()])) {
				const [agreed, now, there] = [base.get(path), local.get(path), files.get(path)];
				if (now === agreed || now === there) continue;
				if (now === undefined) {
					if (there === agreed) files.delete(path);
					continue;
				}
				if (there !== undefined && there !== agreed && path.endsWith('.md')) {
					const copy = this.freePath(path, files);
					files.set(copy, there);
					copies.push(copy);
				}
				files.set(path, now);
			}
		}
		for (const device of devices) await deliver(device, files);
		this.agreed = files;
		return { files, conflicts: [], copies };
	}

	private freePath(path: string, files: Files): string {
		let number = 1;
		while (files.has(this.copyName(path.replace(/\.md$/, ''), number))) number += 1;
		return this.copyName(path.replace(/\.md$/, ''), number);
	}
}
