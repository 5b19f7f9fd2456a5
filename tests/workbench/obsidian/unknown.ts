/**
 * Stands for an export that the workbench does not have. To call, construct, extend or read it throws with its name.
 */
function unknown(name: string): never {
	const refuse = (): never => {
		throw new Error(`The workbench does not know ${name} of the obsidian module.`);
	};
	// No arrow function: only what could be constructed is asked for its prototype by `extends`.
	const target = function (): void {};
	return new Proxy(target, {
		apply: refuse,
		construct: refuse,
		get: (_, key) => (typeof key === 'symbol' ? undefined : refuse()),
	}) as never;
}

export const ColorComponent = unknown('ColorComponent');
export const DateValue = unknown('DateValue');
export const DurationValue = unknown('DurationValue');
export const FileValue = unknown('FileValue');
export const HTMLValue = unknown('HTMLValue');
export const HoverPopover = unknown('HoverPopover');
export const IconValue = unknown('IconValue');
export const ImageValue = unknown('ImageValue');
export const LinkValue = unknown('LinkValue');
export const ListValue = unknown('ListValue');
export const MarkdownEditView = unknown('MarkdownEditView');
export const MarkdownPreviewRenderer = unknown('MarkdownPreviewRenderer');
export const MomentFormatComponent = unknown('MomentFormatComponent');
export const ObjectValue = unknown('ObjectValue');
export const PopoverState = unknown('PopoverState');
export const ProgressBarComponent = unknown('ProgressBarComponent');
export const RegExpValue = unknown('RegExpValue');
export const RelativeDateValue = unknown('RelativeDateValue');
export const RenderContext = unknown('RenderContext');
export const SecretComponent = unknown('SecretComponent');
export const TagValue = unknown('TagValue');
export const Tasks = unknown('Tasks');
export const UrlValue = unknown('UrlValue');
export const WorkspaceContainer = unknown('WorkspaceContainer');
export const WorkspaceFloating = unknown('WorkspaceFloating');
export const WorkspaceMobileDrawer = unknown('WorkspaceMobileDrawer');
export const WorkspaceRibbon = unknown('WorkspaceRibbon');
export const WorkspaceWindow = unknown('WorkspaceWindow');
export const arrayBufferToBase64 = unknown('arrayBufferToBase64');
export const arrayBufferToHex = unknown('arrayBufferToHex');
export const base64ToArrayBuffer = unknown('base64ToArrayBuffer');
export const editorEditorField = unknown('editorEditorField');
export const editorViewField = unknown('editorViewField');
export const finishRenderMath = unknown('finishRenderMath');
export const getBlobArrayBuffer = unknown('getBlobArrayBuffer');
export const hexToArrayBuffer = unknown('hexToArrayBuffer');
export const htmlToMarkdown = unknown('htmlToMarkdown');
export const livePreviewState = unknown('livePreviewState');
export const loadMathJax = unknown('loadMathJax');
export const loadMermaid = unknown('loadMermaid');
export const loadPdfJs = unknown('loadPdfJs');
export const loadPrism = unknown('loadPrism');
export const parsePropertyId = unknown('parsePropertyId');
export const renderMath = unknown('renderMath');
export const request = unknown('request');
export const requestUrl = unknown('requestUrl');
export const resolveSubpath = unknown('resolveSubpath');
export const sanitizeHTMLToDom = unknown('sanitizeHTMLToDom');
