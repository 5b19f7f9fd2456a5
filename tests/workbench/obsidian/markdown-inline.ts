import { parseLinktext } from './links';

const marks =
	/!?\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]|\[([^\]\n]*)\]\(([^)\s]+)\)|\*\*([^*\n]+)\*\*|`([^`\n]+)`|\B#([\p{L}\p{N}_/-]+)|(?<![*\w])\*([^*\s][^*\n]*)\*(?!\w)/gu;

/** Renders a line of text into `el`: links, bold, code and tags. */
export function renderInline(el: HTMLElement, text: string): void {
	let at = 0;
	for (const match of text.matchAll(marks)) {
		el.appendText(text.slice(at, match.index));
		at = match.index + match[0].length;
		const [, link, alias, shown, target, bold, code, tag, italic] = match;
		if (link !== undefined) internalLink(el, link, alias ?? link);
		else if (target !== undefined) markdownLink(el, target, shown ?? '');
		else if (bold !== undefined) el.createEl('strong', { text: bold });
		else if (italic !== undefined) el.createEl('em', { text: italic });
		else if (code !== undefined) el.createEl('code', { text: code });
		else el.createEl('a', { cls: 'tag', text: `#${tag ?? ''}`, href: `#${tag ?? ''}` });
	}
	el.appendText(text.slice(at));
}

function internalLink(el: HTMLElement, link: string, text: string): void {
	const shown = text === link ? link.replace(/#\^?/g, ' > ').replace(/^ > /, '') : text;
	el.createEl('a', {
		cls: 'internal-link',
		text: parseLinktext(link).path === link ? text : shown,
		href: link,
		attr: { 'data-href': link },
	});
}

function markdownLink(el: HTMLElement, target: string, text: string): void {
	if (/^[a-z][a-z0-9+.-]*:/i.test(target)) el.createEl('a', { cls: 'external-link', text, href: target });
	else internalLink(el, decodeURIComponent(target), text);
}
