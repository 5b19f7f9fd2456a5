// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Device, Files, OpenDevice } from '../devices/device';
import { first, withDevices } from '../devices/history';
import { copyNames, LastWriterMerge } from '../devices/merges/last-writer';
import { deliverWhileOff, deliverWhileOn, type Deliver, type Merge } from '../devices/merges/merge';
import { ThreeWayMerge } from '../devices/merges/three-way';
import { startingVault } from '../devices/starting-vault';
import type { OpenOptions } from '../workbench/open-app';
import { lintNote, type LintRule } from './writers/linter';

const todaysNote = 'Journal/2026-11-23.md';

/** The most writes of the linter while a device is on, over all notes. A loop makes as many as it has time for. */
const mostWrites = 40;

const styles: [string, readonly LintRule[]][] = [
	[
		'Linter with its defaults',
		[
			'sort the keys',
			'Linter: single-line arrays',
			'Linter: title case',
			'Linter: two blanks as line break',
			'Linter: no bare addresses',
			'blank lines around headings',
			'no two blank lines',
			'a line end at the end',
		],
	],
	[
		'line breaks as `<br>`, and asterisks',
		[
			'sort the keys',
			'lists over several lines',
			'double quotes',
			'Linter: <br> as line break',
			'asterisks',
			'blank lines between items',
		],
	],
	[
		'line breaks as `<br/>`, and indented lists',
		['single quotes', 'Linter: <br/> as line break', 'dashes', 'indented lists'],
	],
	[
		'line breaks as a backslash',
		[
			'Linter: backslash as line break',
			'a list of one as text',
			'lists to the left',
			'no blank lines between items',
		],
	],
	['two spaces at line ends', ['two spaces at line ends', 'lists on one line']],
	['lines wrapped at 40 columns', ['wrapped at 40 columns', 'Linter: single-line arrays', 'no spaces at line ends']],
];

/** A plugin that rewrites every note at each change of any origin. Counts its writes, and gives up after too many. */
function linter(rules: readonly LintRule[]): {
	readonly writes: () => number;
	readonly beside: OpenOptions['prepare'];
} {
	let writes = 0;
	const beside: OpenOptions['prepare'] = ({ vault, workspace }) => {
		const lint = (path: string): void => {
			const file = vault.getFileByPath(path);
			if (file === null || !/^(?:People|Journal)\//.test(path) || writes > mostWrites) return;
			void vault.read(file).then((text) => {
				if (lintNote(text, rules) === text) return;
				writes += 1;
				return vault.process(file, (current) => lintNote(current, rules));
			});
		};
		workspace.onLayoutReady(() => {
			vault.on('modify', ({ path }) => lint(path));
			vault.on('create', ({ path }) => lint(path));
		});
	};
	return { writes: () => writes, beside };
}

/** A day on two devices, with a sync after each entry: what is done on one of them, and on which. */
const day: readonly [device: 0 | 1, act: (open: OpenDevice, today: string) => Promise<void>][] = [
	[0, (open) => open.writeToday()],
	[
		1,
		(open, today) =>
			open.write(
				todaysNote,
				today.replace(/- \[ \] Reach|\* \[ \] Reach/, (start) => start.replace('[ ]', '[x]')),
			),
	],
	[
		0,
		(open, today) =>
			open.write(
				todaysNote,
				today.replace(/(\^tom-20261123-outreach.*)\n/, '$1\nShe likes tea.\nAnd https://example.org.\n'),
			),
	],
	[1, (open, today) => open.write(todaysNote, today.replaceAll('[ ]', '[x]'))],
	[0, (open, today) => open.write(todaysNote, today.replace(/(\^tom-20261123-[a-z]+)/g, '$1📅 2026-11-25'))],
	[1, (open, today) => open.write(todaysNote, today.replaceAll('[x]', '[ ]'))],
	[0, (open) => open.touch('People/Ada Lovelace.md', 'coffee')],
	[1, (open) => open.writeToday()],
];

describe('a plugin that rewrites every note in the linter’s way', () => {
	it.each(styles)(
		'comes to rest with this one on one device, even where words stand directly below a line (%s)',
		async (_, rules) => {
			await withDevices(['app'], async ([device]) => {
				if (device === undefined) return;
				const { writes, beside } = linter(rules);
				device.beside = beside;
				await device.use(async (open) => {
					for (const [, act] of day) await act(open, (await device.files()).get(todaysNote) ?? '');
				});
				await isAtRest([device], writes);
				expect(writes()).toBeLessThan(mostWrites);
			});
		},
	);

	const ways: [string, (agreed: Files) => Merge, Deliver][] = [
		['a merge of both, while they are on', (agreed) => new ThreeWayMerge(agreed), deliverWhileOn],
		[
			'the last writer, while they are off',
			(agreed) => new LastWriterMerge(agreed, copyNames.dropbox),
			deliverWhileOff,
		],
	];

	it.each(styles.slice(0, 4).map(([name, rules], number) => ({ name, rules, way: ways[number % 2] ?? first(ways) })))(
		'comes to rest with this one on two devices that sync ($name, $way.0)',
		async ({ rules, way: [, mergeOf, deliver] }) => {
			await withDevices(['app', 'app'], async (devices) => {
				const merge = mergeOf(startingVault());
				const { writes, beside } = linter(rules);
				for (const device of devices) device.beside = beside;
				for (const [index, act] of day) {
					const device = devices[index];
					await device?.use(async (open) => act(open, (await device.files()).get(todaysNote) ?? ''));
					await merge.merge(devices, 0, deliver);
				}
				await isAtRest(devices, writes);
				await merge.merge(devices, 0, deliver);
				await isAtRest(devices, writes);
				expect(writes()).toBeLessThan(mostWrites);
				const [here, there] = await Promise.all(devices.map((device) => device.files()));
				expect(Object.fromEntries(there ?? [])).toEqual(Object.fromEntries(here ?? []));
			});
		},
	);
});

/** Nothing is written any more when the devices are switched on again. */
async function isAtRest(devices: readonly Device[], writes: () => number): Promise<void> {
	const held = async (): Promise<unknown[]> => [
		writes(),
		...(await Promise.all(devices.map((device) => device.files()))).map((files) => Object.fromEntries(files)),
	];
	for (const device of devices) await device.pass();
	const before = await held();
	for (const device of devices) await device.pass();
	expect(await held()).toEqual(before);
}
