/**
 * The workbench's `obsidian` module. Exports of the real module that it does not have are in `unknown.ts` and throw
 * with their names. `conformance.ts` checks the others against the real types.
 */
export { moment } from 'obsidian-test-mocks/obsidian';
export { CapacitorAdapter, FileSystemAdapter } from './adapters';
export { App } from './app';
export { BasesEntry, BasesEntryGroup, BasesQueryResult } from './bases-results';
export { BooleanValue, NotNullValue, NullValue, NumberValue, PrimitiveValue, StringValue, Value } from './bases-values';
export { BasesView, BasesViewConfig, QueryController } from './bases-view';
export { ButtonComponent, ExtraButtonComponent } from './buttons';
export { BaseComponent, DropdownComponent, SliderComponent, ToggleComponent, ValueComponent } from './components';
export { Component } from './component';
export { ConfirmationButton, ConfirmationModal } from './confirmation-modal';
export { Editor } from './editor';
export { EditorSuggest } from './editor-suggest';
export { editorInfoField, editorLivePreviewField } from './editor-fields';
export { Events } from './events';
export { FileManager } from './file-manager';
export { EditableFileView, FileView, TextFileView } from './file-view';
export { TAbstractFile, TFile, TFolder } from './files';
export { addIcon, displayTooltip, getIcon, getIconIds, removeIcon, setIcon, setTooltip } from './icons';
export { AbstractInputSuggest, PopoverSuggest } from './input-suggest';
export { Keymap, Scope } from './keymap';
export { getLinkpath, parseLinktext } from './links';
export { MarkdownPreviewView } from './markdown-preview-view';
export { MarkdownRenderChild, MarkdownRenderer } from './markdown-renderer';
export { MarkdownView } from './markdown-view';
export { Menu, MenuItem, MenuSeparator } from './menu';
export { MetadataCache } from './metadata-cache';
export {
	getAllTags,
	iterateCacheRefs,
	iterateRefs,
	parseFrontMatterAliases,
	parseFrontMatterEntry,
	parseFrontMatterStringArray,
	parseFrontMatterTags,
	stripHeading,
	stripHeadingForLink,
} from './metadata-readers';
export { Modal } from './modal';
export { Notice } from './notice';
export { apiVersion, getLanguage, Platform, requireApiVersion } from './platform';
export { Plugin } from './plugin';
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './search';
export { SecretStorage } from './secret-storage';
export { DisplayValueComponent, Setting, SettingGroup } from './setting';
export { PluginSettingTab, SettingPage, SettingTab } from './setting-tab';
export { FuzzySuggestModal, SuggestModal } from './suggest-modal';
export { debounce, getFrontMatterInfo, normalizePath, parseYaml, stringifyYaml } from './text';
export { AbstractTextComponent, SearchComponent, TextAreaComponent, TextComponent } from './text-components';
export * from './unknown';
export { Vault } from './vault';
export { ItemView, View } from './view';
export { Workspace } from './workspace';
export {
	WorkspaceItem,
	WorkspaceParent,
	WorkspaceRoot,
	WorkspaceSidedock,
	WorkspaceSplit,
	WorkspaceTabs,
} from './workspace-items';
export { WorkspaceLeaf } from './workspace-leaf';
