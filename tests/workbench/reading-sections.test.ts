// @vitest-environment happy-dom
import { MarkdownView } from 'obsidian';
import { expect, it } from 'vitest';
import { openNotes } from './open-notes';

it('keeps in a reading view that is scrolled what stands in its header, and drops what was put beside its sections', async () => {
	const { bench } = await openNotes({ 'Ada.md': '# Ada\n\nClimbs.\n' });
	const { workspace, vault } = bench.app;
	const file = vault.getFileByPath('Ada.md');
	const leaf = workspace.getLeaf();
	if (file !== null) await leaf.openFile(file, { state: { mode: 'preview' } });
	const { view } = leaf;
	if (!(view instanceof MarkdownView)) throw new Error('No view of a note.');
	const scrollerEl = view.previewMode.containerEl;
	const sizerEl = scrollerEl.querySelector('.markdown-preview-sizer');
	const headerEl = sizerEl?.querySelector('.mod-header');
	headerEl?.createDiv({ cls: 'in-header' });
	sizerEl?.createDiv({ cls: 'beside-sections' });
	const shown = (): (string | undefined)[] => [...(sizerEl?.children ?? [])].map((el) => el.className || el.tagName);
	expect(shown()).toEqual(['mod-header mod-ui', 'H1', 'P', 'beside-sections']);

	scrollerEl.scrollTop = 1000;
	scrollerEl.dispatchEvent(new Event('scroll'));
	expect(shown()).toEqual(['H1', 'P']);

	scrollerEl.scrollTop = 0;
	scrollerEl.dispatchEvent(new Event('scroll'));
	expect(shown()).toEqual(['mod-header mod-ui', 'H1', 'P']);
	expect(headerEl?.querySelector('.in-header')).not.toBeNull();
});
