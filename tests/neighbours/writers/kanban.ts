/** The lanes of a board by name. Each card is a line. */
export type Lanes = Readonly<Record<string, readonly string[]>>;

/**
 * The Kanban plugin. A board is a note with `kanban-plugin` in its frontmatter, a heading for each lane and a list item for
 * each card. A lane that says `**Complete**` ticks the cards that move into it. Archived cards go after `***` under
 * `## Archive`. The board's settings stand in a comment at its end, as code. A card keeps its block id at the end of its line.
 * The whole board is written whenever a card moves.
 */
export function boardOf(lanes: Lanes, archive: readonly string[] = []): string {
	const head = '---\n\nkanban-plugin: board\n\n---\n';
	const body = Object.entries(lanes).map(([name, cards]) => {
		const isDone = name === 'Done';
		return `\n## ${name}\n\n${isDone ? '**Complete**\n' : ''}${cards.map((card) => `${isDone ? ticked(card) : card}\n`).join('')}\n`;
	});
	const tail = archive.length === 0 ? '' : `\n***\n\n## Archive\n\n${archive.map((card) => `${ticked(card)}\n`).join('')}`;
	return `${head}${body.join('\n')}${tail}\n\n%% kanban:settings\n\`\`\`\n{"kanban-plugin":"board"}\n\`\`\`\n%%`;
}

function ticked(card: string): string {
	return card.replace(/^- \[.\]/u, '- [x]');
}
