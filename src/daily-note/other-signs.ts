/** A date with the decimal digits of any script: plugins write those of the app's language. */
export const datePattern = String.raw`\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}`;

const time = String.raw`\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?`;
const dated = String.raw`[📅📆🗓⏳⌛🛫➕✅❌⏰]\uFE0F?`;
const everyWord = String.raw`\p{Nd}+(?:st|nd|rd|th)?|other|(?:week)?days?|weeks?|months?|years?|on|of|the|and|last|when|done|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`;

/** What other plugins write at the end of an item: dates, rules and priorities of tasks, fields, tags, links out, comments, breaks. */
const whole = [
	String.raw`${dated}\s*(?:${datePattern}(?:[T\s]\s*${time})?|${time})`,
	String.raw`🔁\uFE0F?\s*every(?:[\s,]+(?:${everyWord})\b|[,!])*`,
	String.raw`[🔺⏫🔼🔽⏬]\uFE0F?`,
	String.raw`🆔\uFE0F?\s*[\w-]+`,
	String.raw`⛔\uFE0F?\s*[\w-]+(?:\s*,\s*[\w-]+)*`,
	String.raw`🏁\uFE0F?\s*(?:keep|delete)\b`,
	String.raw`\[[^[\]():]+::[^[\]]*\]`,
	String.raw`\([^[\]():]+::[^()]*\)`,
	String.raw`\(@[^()]*\)`,
	String.raw`@@?\{[^{}]*\}`,
	String.raw`@\[\[[^[\]]*\]\]`,
	String.raw`\[[^[\]]*\]\([a-z][a-z0-9+.-]*://[^\s()]*\)`,
	String.raw`%%[^%]*%%`,
	String.raw`<!--[^>]*-->`,
	String.raw`#[^\s#]+`,
	String.raw`<br\s*/?>`,
	String.raw`\\(?=\s|$)`,
];

/** Signs that stay where they are: what somebody may still be typing, and a block id that links may lead to. */
const staying = [String.raw`${dated}\s*[\p{Nd}:.T-]*`, String.raw`[🔁🆔⛔🏁]\uFE0F?`, String.raw`\^[a-z0-9-]+(?=\s|$)`];

const wholeSign = new RegExp(String.raw`\s*(?:${whole.join('|')})`, 'iuy');
const anySign = new RegExp(String.raw`\s*(?:${[...whole, ...staying].join('|')})`, 'iuy');

/** The end of the signs of other plugins with which a text begins, signs that stay included; 0 without any. */
export function endOfSigns(text: string): number {
	return endOf(anySign, text);
}

/** Whether a text consists of signs of other plugins that can be moved. */
export function areMovable(text: string): boolean {
	return endOf(wholeSign, text) === text.trimEnd().length;
}

/** The words of a text without the line breaks (`<br>`, a backslash) at its end. */
export function withoutBreaksAtEnd(text: string): string {
	let rest = text.trimEnd();
	for (;;) {
		const found = breakAtEnd(rest);
		if (found === '') return rest;
		rest = rest.slice(0, -found.length).trimEnd();
	}
}

/** The line break with which a text ends; empty for none. */
export function breakAtEnd(text: string): string {
	return text.endsWith('\\') ? '\\' : (/<br ?\/?>$/i.exec(text.slice(-6))?.[0] ?? '');
}

function endOf(sign: RegExp, text: string): number {
	let end = 0;
	sign.lastIndex = 0;
	while (sign.test(text)) end = sign.lastIndex;
	return end;
}
