import { describe, expect, it } from 'vitest';
import { ReplacedValues } from '../../src/record/replaced-values';
import type { TickedProperty } from '../../src/record/revert-tick';
import { propertySources } from '../../src/frontmatter/edit-properties';
import { defaultSettings } from '../../src/settings/settings';
import { readYaml } from '../../scripts/cli/read-yaml';
import { readFrontmatter } from '../../scripts/cli/frontmatter';

const path = 'People/Ada.md';
const note = (yaml: string): string => `---\n${yaml}\n---\n`;

/** What ticks and unticks of a note have replaced. */
class Memory {
	readonly values = new ReplacedValues();

	ticked(before: string, after: string, settings = defaultSettings): this {
		this.values.remember([{ path, before: note(before), after: note(after) }], settings, readYaml);
		return this;
	}

	unticked(before: string, after: string): this {
		this.values.forget([{ path, before: note(before), after: note(after) }], defaultSettings, readYaml);
		return this;
	}

	/**
	 * What a tick has replaced in a property of the note as it is now: its source, and whether it is as the tick wrote
	 * it.
	 */
	recalls(name: TickedProperty, now: string, of = path): unknown {
		const sources = propertySources(note(now), readYaml);
		const { properties } = readFrontmatter(note(now));
		const replaced = this.values.recall(
			of,
			defaultSettings,
			properties ?? {},
			(key) => sources?.(key).source ?? null,
		)(name);
		return replaced === null ? null : [replaced.source, replaced.isAsWritten];
	}
}

describe('what a tick has replaced', () => {
	const touched = (): Memory =>
		new Memory().ticked('lastTouched: "2026-10-30" # by phone', 'lastTouched: "2026-11-23" # by phone');

	it('is known while the property has the value of the tick, also in other words', () => {
		expect(touched().recalls('lastTouched', 'lastTouched: "2026-11-23" # by phone')).toEqual([
			' "2026-10-30" # by phone',
			true,
		]);
		expect(touched().recalls('lastTouched', 'LASTTOUCHED: 2026-11-23')).toEqual([
			' "2026-10-30" # by phone',
			false,
		]);
		expect(touched().recalls('lastTouched', 'lastTouched: [2026-11-23]')).toEqual([
			' "2026-10-30" # by phone',
			false,
		]);
	});

	it('is not known for another value, property or note, nor once an untick has given it back', () => {
		expect(touched().recalls('lastTouched', 'lastTouched: 2026-11-22')).toBeNull();
		expect(touched().recalls('shared', 'shared: 2026-11-23')).toBeNull();
		expect(touched().recalls('lastTouched', 'lastTouched: 2026-11-23', 'People/Ben.md')).toBeNull();
		expect(
			touched()
				.unticked('lastTouched: 2026-11-23', 'lastTouched: 2026-10-30')
				.recalls('lastTouched', 'lastTouched: 2026-11-23'),
		).toBeNull();
	});

	it('is nothing where the property was absent, and unknown where the tick took it away or left it', () => {
		expect(
			new Memory()
				.ticked('tags: a', 'tags: a\nlastTouched: 2026-11-23')
				.recalls('lastTouched', 'lastTouched: 2026-11-23'),
		).toEqual([null, true]);
		expect(new Memory().ticked('lastTouched: 2026-11-23', 'tags: a').recalls('lastTouched', 'tags: a')).toBeNull();
		expect(
			new Memory()
				.ticked('lastTouched: 2026-11-23', 'lastTouched: 2026-11-23\nshared: a')
				.recalls('lastTouched', 'lastTouched: 2026-11-23'),
		).toBeNull();
		expect(
			new Memory().ticked('a: [', 'lastTouched: 2026-11-23').recalls('lastTouched', 'lastTouched: 2026-11-23'),
		).toBeNull();
		expect(
			new Memory().ticked('a: 1', 'lastTouched: [').recalls('lastTouched', 'lastTouched: 2026-11-23'),
		).toBeNull();
	});

	it('goes with its note to a new path', () => {
		const { values } = touched();
		const memory = Object.assign(new Memory(), { values });
		values.rename('People/Nobody.md', 'People/Somebody.md');
		values.rename(path, 'Friends/Ada.md');
		expect(memory.recalls('lastTouched', 'lastTouched: 2026-11-23')).toBeNull();
		expect(memory.recalls('lastTouched', 'lastTouched: 2026-11-23', 'Friends/Ada.md')).toEqual([
			' "2026-10-30" # by phone',
			false,
		]);
	});
});

describe('of links that stay after an untick', () => {
	const none = 'shared: []';
	const tea = 'shared: ["[[Tea]]"]';
	const both = 'shared: ["[[Tea]]", "[[Pricing]]"]';
	const pricing = 'shared: ["[[Pricing]]"]';

	it('what was there before them is known, in whatever order they are taken back', () => {
		const ticked = (): Memory => new Memory().ticked(none, tea).ticked(tea, both);
		expect(ticked().unticked(both, tea).recalls('shared', tea)).toEqual([' []', true]);
		expect(ticked().unticked(both, pricing).recalls('shared', pricing)).toEqual([' []', true]);
		expect(ticked().unticked(both, pricing).recalls('shared', tea)).toEqual([' []', true]);
	});

	it('one that an earlier tick has written is as written, though another program has written both anew since', () => {
		const dashes = 'shared:\n  - "[[Tea]]"\n  - "[[Pricing]]"';
		expect(new Memory().ticked(none, tea).ticked(none, both).unticked(dashes, tea).recalls('shared', tea)).toEqual([
			' []',
			true,
		]);
	});

	it('that another program has written in its own way, the ticks of before are known, and not as written', () => {
		const dashes = 'shared:\n  - "[[Tea]]"\n  - "[[Pricing]]"';
		expect(
			new Memory()
				.ticked(none, both)
				.unticked(dashes, 'shared:\n  - "[[Pricing]]"')
				.recalls('shared', 'shared:\n  - "[[Pricing]]"'),
		).toEqual([' []', false]);
	});

	it('nothing is known where the user had them before, or the property is gone', () => {
		expect(new Memory().ticked(pricing, both).unticked(both, pricing).recalls('shared', pricing)).toBeNull();
		expect(new Memory().ticked(none, both).unticked(both, 'tags: a').recalls('shared', 'tags: a')).toBeNull();
		expect(new Memory().unticked(both, tea).recalls('shared', tea)).toBeNull();
	});

	it('what was there before some of them is not taken for what was there before all', () => {
		const milk = 'shared: ["[[Milk]]"]';
		const withMilk = 'shared: ["[[Milk]]", "[[Tea]]", "[[Pricing]]"]';
		expect(new Memory().ticked(milk, withMilk).unticked(withMilk, both).recalls('shared', both)).toBeNull();
		expect(
			new Memory()
				.ticked(milk, withMilk)
				.unticked(withMilk, 'shared: ["[[Milk]]", "[[Pricing]]"]')
				.recalls('shared', 'shared: ["[[Milk]]", "[[Pricing]]"]'),
		).toEqual([' ["[[Milk]]"]', true]);
	});

	it('nothing is made up for a day', () => {
		expect(
			new Memory()
				.ticked('lastTouched: 2026-10-30', 'lastTouched: 2026-11-23')
				.unticked('lastTouched: 2026-11-23', 'lastTouched: 2026-11-20')
				.recalls('lastTouched', 'lastTouched: 2026-11-20'),
		).toBeNull();
		expect(
			new Memory()
				.ticked('lastTouched:', 'lastTouched: 2026-11-23')
				.unticked('lastTouched: 2026-11-23', 'lastTouched: 2026-11-20')
				.recalls('lastTouched', 'lastTouched: 2026-11-20'),
		).toBeNull();
	});
});
