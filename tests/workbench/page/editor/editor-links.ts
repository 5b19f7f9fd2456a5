import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { Keymap } from '../../obsidian/keymap';

/** Links in the editor. A click follows a rendered link; hover shows a preview. */
export function editorLinks(info: Obsidian.MarkdownFileInfo): Extension {
	const source = (): string => info.file?.path ?? '';
	return EditorView.domEventHandlers({
		// The cursor must not move into the link: the link would turn into its source before the click arrives.
		mousedown: (evt) => evt.button < 2 && wanted(evt) !== null,
		click: (evt) => {
			const link = wanted(evt);
			if (link)
				void info.app.workspace.openLinkText(
					link.target,
					source(),
					link.isShown ? Keymap.isModEvent(evt) : false,
				);
			return link !== null;
		},
		mouseover: (evt) => {
			const link = linkAt(evt);
			if (!link) return;
			info.app.workspace.trigger('hover-link', {
				event: evt,
				source: 'editor',
				hoverParent: info,
				targetEl: link.el,
				linktext: link.target,
				sourcePath: source(),
			});
		},
	});
}

/** The link that a click follows. A link shown as source needs Mod. */
function wanted(evt: MouseEvent): ReturnType<typeof linkAt> {
	const link = linkAt(evt);
	return link && (link.isShown || Keymap.isModifier(evt, 'Mod')) ? link : null;
}

function linkAt(evt: MouseEvent): { el: HTMLElement; target: string; isShown: boolean } | null {
	const el = (evt.target as HTMLElement).closest<HTMLElement>('.cm-hmd-internal-link');
	const target = el?.dataset['href'];
	return el && target ? { el, target, isShown: el.hasClass('is-shown') } : null;
}
