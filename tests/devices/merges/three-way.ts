import DiffMatchPatch from 'diff-match-patch';
import { asRecord } from '../../../src/settings/unknown-record';
import type { Device, Files } from '../device';
import { ordered, type Deliver, type Merge, type Merged } from './merge';

/**
 * Obsidian Sync's way: each device in turn brings what it has to what the others have brought. Where both have changed a
 * note since they last agreed, the patches from then to one side are applied to the other; settings are joined key by key;
 * where nobody knows what they agreed on, and for all else, the newer file wins. What one has deleted and another changed
 * stays. A patch that does not find its place any more is dropped, or lands on a line nearer by that looks like its own: the
 * note counts among the conflicts then.
 */
export class ThreeWayMerge implements Merge {
	private readonly differ = new DiffMatchPatch();

	/** @param agreed what the devices last agreed on */
	constructor(private agreed: Files) {}

	async merge(devices: readonly Device[], choice: number, deliver: Deliver): Promise<Merged> {
		let files = this.agreed;
		const conflicts = new Set<string>();
		for (const device of ordered(devices, choice)) files = this.joined(files, await device.files(), conflicts);
		for (const device of devices) await deliver(device, files);
		this.agreed = files;
		return { files, conflicts: [...conflicts], copies: [] };
	}

	private joined(remote: Files, local: Files, conflicts: Set<string>): Files {
		const paths = [...new Set([...remote.keys(), ...local.keys()])].sort();
		return new Map(
			paths.flatMap((path): [string, string][] => {
				const [text, isWhole] = this.joinedText(path, remote.get(path), local.get(path));
				if (!isWhole) conflicts.add(path);
				return text === undefined ? [] : [[path, text]];
			}),
		);
	}

	/** What a file becomes, and whether all that both sides have done is in it. */
	private joinedText(path: string, remote: string | undefined, local: string | undefined): [text: string | undefined, isWhole: boolean] {
		const base = this.agreed.get(path);
		if (local === remote || local === base) return [remote, true];
		if (remote === base) return [local, true];
		if (remote === undefined || local === undefined) return [remote ?? local, true];
		if (path.endsWith('.json')) return [JSON.stringify({ ...asRecord(JSON.parse(remote)), ...asRecord(JSON.parse(local)) }, null, 2), true];
		if (!path.endsWith('.md') || base === undefined) return [local, true];
		const patches = this.differ.patch_make(base, local);
		const [text, found] = this.differ.patch_apply(patches, remote);
		return [text, found.every(Boolean) && text === this.joinedAsMeant(base, local, remote)];
	}

	/** What comes of patches that know where in the other text their places are by now. Those of a sync do not, and look nearby. */
	private joinedAsMeant(base: string, local: string, remote: string): string {
		const patches = this.differ.patch_make(base, local);
		const diffs = this.differ.diff_main(base, remote);
		this.differ.diff_cleanupSemantic(diffs);
		// The package's types say that these are constructors; they are objects.
		for (const patch of patches as unknown as { readonly start1: number; start2: number; readonly diffs: DiffMatchPatch.Diff[] }[]) {
			const before = patch.diffs[0]?.[0] === DiffMatchPatch.DIFF_EQUAL ? patch.diffs[0][1].length : 0;
			const changed = patch.start1 + before;
			patch.start2 += this.differ.diff_xIndex(diffs, changed) - changed;
		}
		return this.differ.patch_apply(patches, remote)[0];
	}
}
