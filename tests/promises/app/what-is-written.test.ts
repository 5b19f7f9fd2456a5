// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../scripts/cli/frontmatter';
import { acts, openActing, todaysLines } from '../../undo/acts';
import { fewPeople, personText, todaysNote } from '../../support/open-plugin';

const files: Readonly<Record<string, string>> = {
	...fewPeople(),
	'People/Emmy Noether.md': personText('list20', 'lastTouched: 2026-11-20'),
	'Pricing.md': 'Prices.\n',
	'Hedy Lamarr.md': 'Inventor.\n',
	'.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"command"}',
	[todaysNote]: ['Rain.', '', '## Top of mind', ...Object.values(todaysLines), ''].join('\n'),
};

/** The properties that SECURITY.md names. A note that is made for somebody also holds what its user has typed. */
const properties = [
	'lastTouched',
	'introduced',
	'shared',
	'snoozeUntil',
	'paused',
	'hardTime',
	'tags',
	'email',
	'phone',
	'birthday',
	'aliases',
];
const typed = [...properties, 'interests'];

describe('of all that a user can do', () => {
	it.each(acts)('$name writes nothing but what SECURITY.md names', async ({ act }) => {
		const acting = await openActing({ ...files });
		const before = acting.store.snapshot();
		await act(acting);
		const after = acting.store.snapshot();
		for (const [path, text] of Object.entries(after)) {
			const was = before[path];
			if (was === text || /\.(?:base|vcf|svg)$/.test(path)) continue;
			if (path === todaysNote) {
				const ours =
					/^(?:.*\^tom-\d{8}-[a-z]+(?:-\d+)?|## Top of mind|- \[ \] send the climbing list \[\[Ben Franklin\]\]|)$/;
				expect(
					text.split('\n').filter((line) => was?.split('\n').includes(line) !== true && !ours.test(line)),
				).toEqual([]);
				continue;
			}
			const [old, now] = [readFrontmatter(was ?? '').properties ?? {}, readFrontmatter(text).properties ?? {}];
			const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
				(key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]),
			);
			expect(
				changed.filter((key) => !(was === undefined ? typed : properties).includes(key)),
				path,
			).toEqual([]);
		}
		expect(
			Object.keys(after).filter(
				(path) =>
					before[path] === undefined &&
					!/^(?:People\/[^/]+\.md|Top of mind\.base|Contacts 2026-11-23\.vcf|Orbit 2026-11-23\.svg)$/.test(
						path,
					),
			),
		).toEqual([]);
		expect(Object.keys(before).filter((path) => after[path] === undefined)).toEqual([]);
	});
});

it('what was written stays as it is when the plugin is taken away', async () => {
	const { bench, run, pass, store, text } = await openActing({ ...files });
	run('write-today');
	await pass(500);
	expect(text(todaysNote)).toContain('^tom-20261123-compassion');
	const before = store.snapshot();
	await bench.unloadPlugin('top-of-mind');
	await pass(5_000);
	expect(store.snapshot()).toEqual(before);
});
