import DiffMatchPatch from 'diff-match-patch';
import { asRecord } from '../../../src/settings/unknown-record';
import type { Device, Files } from '../device';
import { ordered, type Deliver, type Merge, type Merged } from './merge';

/**
 * Merges as Obsidian Sync does, one device after another. If both sides changed a note since the last merge, the
 * patches from the base to one side are applied to the other. Settings are merged by key. Without a common base, and
 * for all other files, the newer file wins. A file that one side deleted and the other changed stays. A patch whose
 * place is gone is dropped, or is applied to a similar line nearby; the note then counts as a conflict.
 */
export class ThreeWayMerge implements Merge {
	private readonly differ = new DiffMatchPatch();

	/** @param agreed the files that all devices held after the last merge */
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

	/** The merged text of a file, and whether it holds the changes of both sides. */
	private joinedText(
		path: string,
		remote: string | undefined,
		local: string | undefined,
	): [text: string | undefined, isWhole: boolean] {
		const base = this.agreed.get(path);
		if (local === remote || local === base) return [remote, true];
		if (remote === base) return [local, true];
		if (remote === undefined || local === undefined) return [remote ?? local, true];
		if (path.endsWith('.json'))
			return [JSON.stringify({ ...asRecord(JSON.parse(remote)), ...asRecord(JSON.parse(local)) }, null, 2), true];
		if (!path.endsWith('.md') || base === undefined) return [local, true];
		const patches = this.differ.patch_make(base, local);
		const [text, found] = this.differ.patch_apply(patches, remote);
		const isWhole =
			found.every(Boolean) &&
			text === this.joinedAsMeant(base, local, remote) &&
			hasMarksAsMeant(text, { base, local, remote });
		return [text, isWhole];
	}

	/** The result of patches whose places are mapped exactly to the other text. A sync's patches search nearby. */
	private joinedAsMeant(base: string, local: string, remote: string): string {
		const patches = this.differ.patch_make(base, local);
		const diffs = this.differ.diff_main(base, remote);
		this.differ.diff_cleanupSemantic(diffs);
		// The package's types call these constructors, but they are objects.
		for (const patch of patches as unknown as {
			readonly start1: number;
			start2: number;
			readonly diffs: DiffMatchPatch.Diff[];
		}[]) {
			const before = patch.diffs[0]?.[0] === DiffMatchPatch.DIFF_EQUAL ? patch.diffs[0][1].length : 0;
			const changed = patch.start1 + before;
			patch.start2 += this.differ.diff_xIndex(diffs, changed) - changed;
		}
		return this.differ.patch_apply(patches, remote)[0];
	}
}

/**
 * Whether each line with a block id has the mark that the two sides have given it. A patch of letters can find its
 * exact place and still leave the tick of a line on another: where lines that begin alike were written above a line,
 * the patch may keep that line's beginning, with its mark, for the first of them, and write the rest anew.
 */
function hasMarksAsMeant(
	text: string,
	{ base, local, remote }: { readonly base: string; readonly local: string; readonly remote: string },
): boolean {
	const [joined, agreed, ours, theirs] = [marksIn(text), marksIn(base), marksIn(local), marksIn(remote)];
	return [...new Set([...ours.keys(), ...theirs.keys()])].every((id) => {
		const meant = ours.get(id) === agreed.get(id) ? theirs.get(id) : ours.get(id);
		return joined.get(id) === meant;
	});
}

/** The marks of a text's checkboxes, by block id. */
function marksIn(text: string): ReadonlyMap<string, string> {
	const marks = new Map<string, string>();
	for (const [, mark = '', id = ''] of text.matchAll(/^\s*[-*+] \[(.)\].* \^(\S+)$/gmu))
		marks.set(id, (marks.get(id) ?? '') + mark);
	return marks;
}
