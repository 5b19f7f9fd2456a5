import { TFile, type App } from 'obsidian';
import type { NotePath } from '../../note-path';

/** The paths of the files that are open in a pane of any window. A deferred view has no file yet. */
export function openFiles({ workspace }: App): ReadonlySet<NotePath> {
	const paths = new Set<NotePath>();
	workspace.iterateAllLeaves(({ view }) => {
		if ('file' in view && view.file instanceof TFile) paths.add(view.file.path);
	});
	return paths;
}
