import { parse } from 'acorn';
import { actingAttribute, appModules, dangerOf, everything, plainElements, timers } from './words';

/** A node of the syntax tree, whatever its type. */
interface Node {
	readonly type: string;
	readonly start: number;
	readonly [key: string]: unknown;
}

/** The nodes around a node, the nearest first, each with the key under which it holds the next. */
type Around = readonly { readonly node: Node; readonly key: string }[];

/**
 * Finds whatever in a script could reach the network, evaluate text, make markup of text, or keep something on the
 * device. Each finding is written as the script has it, but with `…` for what a minifier names, so that it stays the
 * same from build to build.
 */
export function searchSyntax(text: string): string[] {
	const found: string[] = [];
	const visit = (node: Node, around: Around): void => {
		found.push(...findingsAt(node, around));
		for (const [key, value] of Object.entries(node)) {
			for (const child of Array.isArray(value) ? value : [value])
				if (isNode(child)) visit(child, [{ node, key }, ...around]);
		}
	};
	visit(
		parse(text, { ecmaVersion: 2022, sourceType: 'script', allowReturnOutsideFunction: true }) as unknown as Node,
		[],
	);
	return found.sort();
}

function findingsAt(node: Node, around: Around): string[] {
	switch (node.type) {
		case 'Identifier':
			return ofName(node, around);
		case 'MemberExpression':
			return ofMember(node, around);
		case 'Property':
			return ofKey(node, around);
		case 'Literal':
		case 'TemplateLiteral':
			return ofText(node, around);
		case 'CallExpression':
		case 'NewExpression':
			return ofCall(node);
		case 'ImportExpression':
			return ['import(…)'];
		case 'WithStatement':
			return ['with (…)'];
		default:
			return [];
	}
}

/**
 * A variable that the script does not declare may be a global. Minified scripts have no other variables with long
 * names.
 */
function ofName(node: Node, [parent]: Around): string[] {
	const name = nameOf(node);
	if (parent === undefined || isNameOfMember(node, parent)) return [];
	if (timers.has(name)) return parent.key === 'callee' ? [] : [`${name} as a value`];
	if (name === 'require')
		return parent.key === 'callee' && isAppModule(argumentsOf(parent.node)[0]) ? [] : ['require of another module'];
	if (everything.has(name)) {
		const isRead = parent.node.type === 'MemberExpression' && parent.key === 'object';
		if (isRead || isTypeof(parent.node)) return [];
		// A comparison hands nothing on.
		return parent.node.type === 'BinaryExpression' ? [] : [`${name} as a value`];
	}
	return dangerOf(name) === null ? [] : [name];
}

function ofMember(node: Node, [parent]: Around): string[] {
	const [object, property] = [node['object'] as Node, node['property'] as Node];
	const name = node['computed'] === true ? textOf(property) : nameOf(property);
	const root = object.type === 'Identifier' ? nameOf(object) : '';
	if (name === null) return everything.has(root) ? [`${root}[…]`] : [];
	if (dangerOf(name) !== null) return [shown(node)];
	if (everything.has(root) && everything.has(name)) return [shown(node)];
	if (everything.has(root) && ['open', 'write'].includes(name)) return [shown(node)];
	return timers.has(name) && parent?.key !== 'callee' ? [`${shown(node)} as a value`] : [];
}

/** A key of an object or of a pattern: `{ fetch: q } = window`, `{ src: … }`. */
function ofKey(node: Node, around: Around): string[] {
	const key = node['key'] as Node;
	const name = node['computed'] === true || key.type === 'Literal' ? textOf(key) : nameOf(key);
	const holder = around[0]?.node.type === 'ObjectPattern' ? 'pattern' : 'object';
	if (name === null) return [];
	const isAttribute = around[1]?.key === 'value' && keyOf(around[1].node) === 'attr';
	return dangerOf(name) !== null ||
		(isAttribute && actingAttribute.test(name)) ||
		(holder === 'pattern' && timers.has(name))
		? [`{ ${name} } in ${isAttribute ? 'attributes' : `an ${holder}`.replace('an p', 'a p')}`]
		: [];
}

/** A text by which a member, an attribute, a module or an address can be meant. */
function ofText(node: Node, [parent]: Around): string[] {
	const text = textOf(node);
	const isKey = parent?.node.type === 'Property' && parent.key === 'key';
	const isMember = parent?.node.type === 'MemberExpression' && parent.key === 'property';
	const begins = text ?? textAtStart(node);
	if (/^\s*(?:javascript|data|vbscript|blob|https?|wss?|ftp|file):/i.test(begins))
		return [`the address ${begins.slice(0, 40)}`];
	if (text === null || isKey || isMember) return [];
	if (/url\(|expression\(|@import/i.test(text)) return [`the style ${text.slice(0, 40)}`];
	return dangerOf(text) === null ? [] : [`the text ${text}`];
}

function ofCall(node: Node): string[] {
	const called = unwrapped(node['callee'] as Node);
	const name =
		called.type === 'MemberExpression'
			? (textOf(called['property'] as Node) ?? nameOf(called['property'] as Node))
			: nameOf(called);
	const [first, second] = argumentsOf(node);
	if (timers.has(name))
		return first !== undefined && /Function/.test(first.type)
			? []
			: [`${shown(called)} of ${first?.type === 'Identifier' ? 'a variable' : 'something else'}`];
	if (['createEl', 'createSvg', 'createElement'].includes(name))
		return isPlainElement(first) ? [] : [`${shown(called)} of ${textOf(first) ?? 'any name'}`];
	if (name === 'createElementNS')
		return isPlainElement(second) ? [] : [`${shown(called)} of ${textOf(second) ?? 'any name'}`];
	if (['setAttribute', 'setAttr', 'setAttributeNS', 'attr'].includes(name)) {
		const attribute = textOf(name === 'setAttributeNS' ? second : first);
		return attribute !== null && !actingAttribute.test(attribute)
			? []
			: [`${shown(called)} of ${attribute ?? 'any name'}`];
	}
	return [];
}

/** Whether an argument can only be the name of an element that neither loads nor runs anything. */
function isPlainElement(node: Node | undefined): boolean {
	if (node?.type === 'ConditionalExpression')
		return isPlainElement(node['consequent'] as Node) && isPlainElement(node['alternate'] as Node);
	return plainElements.has(textOf(node) ?? '?');
}

function isAppModule(node: Node | undefined): boolean {
	return appModules.test(textOf(node) ?? '');
}

/** `(0, obsidian.requestUrl)(…)` calls the last of the two. */
function unwrapped(node: Node): Node {
	if (node.type === 'SequenceExpression') return unwrapped((node['expressions'] as Node[]).at(-1) ?? node);
	return node.type === 'ChainExpression' ? unwrapped(node['expression'] as Node) : node;
}

function isNameOfMember(node: Node, { node: parent, key }: Around[number]): boolean {
	if (parent.type === 'MemberExpression') return key === 'property' && parent['computed'] !== true;
	const isKey =
		['Property', 'MethodDefinition', 'PropertyDefinition'].includes(parent.type) &&
		key === 'key' &&
		parent['computed'] !== true;
	// A short key of an object stands for a variable as well.
	return isKey && !(parent['shorthand'] === true && parent['value'] === node);
}

/** The name of a variable, or of a private member; empty for any other node. */
function nameOf(node: Node): string {
	return typeof node['name'] === 'string' ? node['name'] : '';
}

function isTypeof(node: Node): boolean {
	return node.type === 'UnaryExpression' && node['operator'] === 'typeof';
}

function argumentsOf(node: Node): Node[] {
	return (node['arguments'] as Node[] | undefined) ?? [];
}

function keyOf(node: Node): string | null {
	const key = node['key'] as Node | undefined;
	return key === undefined ? null : (textOf(key) ?? nameOf(key));
}

/** The text that a node stands for, joined from its parts; null where it is known only when the script runs. */
function textOf(node: Node | undefined): string | null {
	if (node?.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
	if (node?.type === 'TemplateLiteral' && (node['expressions'] as Node[]).length === 0) return textAtStart(node);
	if (node?.type !== 'BinaryExpression' || node['operator'] !== '+') return null;
	const [left, right] = [textOf(node['left'] as Node), textOf(node['right'] as Node)];
	return left === null || right === null ? null : left + right;
}

function textAtStart(node: Node): string {
	const [first] = (node['quasis'] as { readonly value: { readonly cooked?: string } }[] | undefined) ?? [];
	return first?.value.cooked ?? '';
}

/** A member as the script has it, with `…` for calls and for variables with short names. */
function shown(node: Node): string {
	if (node.type === 'ThisExpression') return 'this';
	if (node.type === 'Identifier') return nameOf(node).length > 3 ? nameOf(node) : '…';
	if (node.type !== 'MemberExpression') return '…';
	const property = node['property'] as Node;
	const name = node['computed'] === true ? (textOf(property) ?? '[…]') : nameOf(property);
	return `${shown(node['object'] as Node)}.${name}`;
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
