import { getFrontMatterInfo } from '../../obsidian/text';
import type { BenchApp } from '../../workbench';

/**
 * The number of backlinks and words of the active note, at the bottom of the window. Returns a function that redraws
 * them.
 */
export function drawStatusBar(app: BenchApp, containerEl: HTMLElement): () => void {
	const barEl = containerEl.querySelector<HTMLElement>('.status-bar');
	const [backlinks, words, characters] = ['backlink', 'word-count', 'word-count'].map((name) =>
		createDiv({ cls: `status-bar-item plugin-${name}` }),
	);
	for (const el of [backlinks, words, characters]) if (el) barEl?.appendChild(el);
	return () => {
		const file = app.workspace.getActiveFile();
		const text = app.workspace.activeEditor?.editor?.getValue();
		for (const el of [words, characters]) el?.toggle(text !== undefined);
		backlinks?.toggle(file !== null);
		if (file)
			backlinks?.setText(
				count(
					Object.values(app.metadataCache.resolvedLinks).filter((links) => links[file.path]).length,
					'backlink',
				),
			);
		if (text === undefined) return;
		const body = text.slice(getFrontMatterInfo(text).contentStart);
		words?.setText(count(body.match(/[\p{L}\p{N}'’_-]+/gu)?.length ?? 0, 'word'));
		characters?.setText(count(body.length, 'character'));
	};
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
