import { expect } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readYaml } from '../../scripts/cli/read-yaml';
import { editProperties, type EditedText, type PropertyEdit } from '../../src/frontmatter/edit-properties';
import { editableBlock } from '../../src/frontmatter/frontmatter-block';
import { propertyKey } from '../../src/frontmatter/properties';
import { said } from '../support/said';
import { trap } from './corpus';

export const touch: PropertyEdit = { kind: 'set', key: 'lastTouched', value: '2026-11-23' };
export const introduce: PropertyEdit = { kind: 'add', key: 'introduced', item: '[[Ben]]' };

/** No input has been evaluated, and no prototype has a new property. */
export function expectNothingEvaluated(): void {
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect([trap in {}, 'polluted' in {}]).toEqual([false, false]);
}

/**
 * Either the edit is refused with a sentence and nothing is written, or the property reads back as meant and every
 * other byte is kept.
 */
export function expectEditedOrRefused(text: string, edit: PropertyEdit): EditedText {
	const edited = editProperties(text, readYaml, () => [edit]);
	if (!edited.ok) {
		expect(edited.text).toBe(text);
		expect(said(edited.problem)).toMatch(/^the (?:frontmatter|property) .+/);
		return edited;
	}
	expectOnlyOurs(text, edited.text, edit.key);
	expectReadBack(text, edited.text, edit);
	// The edit is idempotent.
	if (edit.kind === 'set')
		expect(editProperties(edited.text, readYaml, () => [edit])).toMatchObject({ ok: true, text: edited.text });
	return edited;
}

/** The bytes before and after the lines of the property are kept, and so are the body and the dashes. */
function expectOnlyOurs(before: string, after: string, key: string): void {
	const [block, edited] = [editableBlock(before), editableBlock(after)];
	expect(edited).not.toBeNull();
	expect(readFrontmatter(after).block).not.toBeNull();
	if (edited === null) return;
	if (block === null) {
		const mark = before.startsWith('\uFEFF') ? 1 : 0;
		expect(/^(?:\r?\n)?$/.test(after.slice(edited.end, after.length - before.length + mark))).toBe(true);
		expect(after.endsWith(before.slice(mark))).toBe(true);
		return;
	}
	expect(after.slice(0, edited.yamlStart)).toBe(before.slice(0, block.yamlStart));
	expect(after.slice(edited.yamlEnd)).toBe(before.slice(block.yamlEnd));
	const [old, now] = [
		linesOf(before.slice(block.yamlStart, block.yamlEnd)),
		linesOf(after.slice(edited.yamlStart, edited.yamlEnd)),
	];
	let start = 0;
	while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
	let end = 0;
	while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
	const gone = old.slice(start, old.length - end);
	const isOurs = (line: string, index: number): boolean =>
		/^[\s"'-]/.test(line) ||
		/^\s*(?:#|$)/.test(line) ||
		(index === 0 && line.toLowerCase().includes(key.toLowerCase()));
	expect(gone.filter((line, index) => !isOurs(line, index))).toEqual([]);
}

/** The program's reader finds the new value, and every other value as before. */
function expectReadBack(before: string, after: string, edit: PropertyEdit): void {
	const [was, is] = [readFrontmatter(before), readFrontmatter(after)];
	// If the program's reader refused the frontmatter before the edit, there is nothing to compare.
	if (was.problem !== null) return;
	expect(is.problem).toBeNull();
	const [old, now] = [was.properties ?? {}, is.properties ?? {}];
	const key = propertyKey(now, edit.key);
	const others = (properties: Record<string, unknown>): [string, unknown][] =>
		Object.entries(properties).filter(([name]) => name !== key);
	expect(others(now)).toEqual(others(old));
	if (edit.kind === 'set') expect(now[key]).toBe(edit.value);
	if (edit.kind === 'add') expect(now[key]).toContain(edit.item);
}

function linesOf(text: string): string[] {
	return text.split('\n');
}
